"""What the user sees: the dock and its pages, the map tools, the table of teams."""
