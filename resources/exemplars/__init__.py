"""The bank of exemplars: cut-out objects of openly licensed photos; `index.json` names licence and credit of each."""
