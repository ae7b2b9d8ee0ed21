"""What the rules would have said of past commits: streamed, over all cores, resumable."""
