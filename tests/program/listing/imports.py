from __future__ import annotations
import os, sys as system
import os.path
import os.path as p
from os import path, sep as separator
from os.path import (join, split,)
from . import sibling
from ..pkg.mod import *


def lazily():
    import json.decoder
    from json import loads as l
    import a.b.c as d
    return json, l, d


def annotated(a: int, b: list[str] = []) -> dict[str, int]:
    x: int = 1
    y: str
    z.attr: int = 2
    (w): int = 3
    return x


count: int = 0
total: float
