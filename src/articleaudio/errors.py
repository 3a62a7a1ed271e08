"""Everything that articleaudio tells its user as an error.

    ArticleAudioError        one line on stderr, exit 1
    ├── ConfigError          which file, which key, what is allowed
    ├── SourceError          the input cannot be read: what, which file, what to do
    │   └── NothingThere     a folder without a page that is wanted
    ├── ArticleError         no article in the page (paywall stub, listing page, empty)
    ├── PassedOver           an article that the filters of the run do not want; no failure
    ├── EngineError          speech cannot be made
    │   ├── EngineMissing    unknown, or which extra to install
    │   └── VoiceMissing     which voice, and the command that lists them
    ├── AudioError           cannot join, level or encode
    └── EpisodeError         cannot be tagged, written, or read back
        ├── EpisodeUnreadable    for now: the system says why
        └── FolderBusy       another run writes into the output folder; exit 75 (EX_TEMPFAIL of sysexits.h)

A message is one whole sentence: what is wrong, with which file, what to do. Raise it `from` the error that
caused it. Any other exception is a bug and keeps its traceback.
"""


class ArticleAudioError(Exception):
    """The root: its text is a sentence for the user."""


class ConfigError(ArticleAudioError):
    """A setting is unknown or wrong."""


class SourceError(ArticleAudioError):
    """The input cannot be read."""


class NothingThere(SourceError):  # noqa: N818 - the name reads as the sentence it stands for
    """A folder holds no page that is wanted."""


class ArticleError(ArticleAudioError):
    """There is no article in the page."""


class PassedOver(ArticleAudioError):  # noqa: N818 - the name reads as the sentence it stands for
    """The filters of the run do not want the article: no failure."""


class EngineError(ArticleAudioError):
    """Speech cannot be made."""


class EngineMissing(EngineError):  # noqa: N818 - the name reads as the sentence it stands for
    """The engine is unknown, or its extra is not installed."""


class VoiceMissing(EngineError):  # noqa: N818 - the name reads as the sentence it stands for
    """The engine has no such voice."""


class AudioError(ArticleAudioError):
    """Sound cannot be joined, levelled or encoded."""


class EpisodeError(ArticleAudioError):
    """An episode cannot be written, tagged or read back."""


class EpisodeUnreadable(EpisodeError):  # noqa: N818 - the name reads as the sentence it stands for
    """An episode's file cannot be opened or read; nothing is known of what is in it."""


class FolderBusy(EpisodeError):  # noqa: N818 - the name reads as the sentence it stands for
    """Another run writes into the output folder, and this one does not wait for it."""
