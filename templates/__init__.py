"""The bundled Word templates, and the scripts that build them.

`python -m templates.tender` writes tender.docx beside this file. Nothing here is needed to fill a
template in: `assembler.word` opens the .docx alone.
"""
