"""Checks of a built site by programs that share no code with Portavoz."""
