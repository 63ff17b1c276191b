"""Files: photos in, projects in and out, pictures out; every failure is one sentence for a person."""
