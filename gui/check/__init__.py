"""All answers on one page before the tender is saved, and what is still to be looked at."""
