from typing import Any, Mapping, Optional

__version__: str
COLUMNS: list[str]

class Failure(ValueError): ...

def record(request: str, detail: str) -> str: ...
def explain(request: str) -> str: ...
def screen(
    table: Any,
    names: Mapping[str, Optional[str]],
    asked: Mapping[str, Optional[str]],
    columns: list[str],
    prefix: str,
) -> Any: ...
