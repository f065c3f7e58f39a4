"""How a sentence ends, in any script. Thai and Lao have no mark for it."""

from __future__ import annotations

ENDS = (".", "!", "?", "。", "！", "？", "।", "؟", "۔", "։", "።", "។", "။")
"""Latin, Cyrillic and Greek; Chinese and Japanese; India's; Arabic and Urdu; Armenian; Ethiopic; Khmer; Burmese."""
