"""`python -m articleaudio`: the same as the command."""

from articleaudio.cli import main

if __name__ == "__main__":
    main()
