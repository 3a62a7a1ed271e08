"""The engines, one file each; they know the nouns and nothing else of ours."""
