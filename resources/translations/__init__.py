"""What people read, in other languages: .ts files to translate, compiled to .qm, by packaging/translations.py."""
