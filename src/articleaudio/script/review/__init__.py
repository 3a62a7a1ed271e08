"""review: what an editor should look at before an article is published. From a script to findings; nothing is changed.

A finding is open if somebody must decide: a name that no lexicon has and that is no common word, a number that may be
read in two ways, words in a language that no voice reads. It is closed by an entry in a lexicon, or by a voice. What is
always read the same way, or is left out because it is furniture, is told, but is not open.
"""

from articleaudio.script.review.alignment import said
from articleaudio.script.review.reviewing import review_script

__all__ = ["review_script", "said"]
