"""What the tender says now: a quick view that follows each answer, and the exact pages."""

__all__: list[str] = []
