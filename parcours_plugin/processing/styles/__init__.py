"""How outputs look: functions that style a layer once it is loaded."""
