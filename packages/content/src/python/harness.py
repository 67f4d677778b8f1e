"""Runs programs and statements of SQL: those of the courses for the check, those of a pupil in the page and on the server.

One file for all, so that what the check calls right is right on the screen. Values come and go as JSON; the text that a
program prints goes out as it comes. A pupil's program is named "<programme>": its lines alone are told. Some imports
are inside what needs them: each lengthens the wait for Python.
"""

import builtins
import contextlib
import io
import json
import sys

PROGRAM = "<programme>"
# In characters: what one run may print, and what is told of a value.
OUTPUT_LIMIT = 20_000
VALUE_LENGTH = 400
ROWS_SHOWN = 200
RECURSION_LIMIT = 1_000


class TooMuchOutput(BaseException):
    """No Exception: a program that catches everything does not go on printing."""


class Sink(io.TextIOBase):
    """Where a program prints: handed on as it comes, up to a limit."""

    def __init__(self, send=None):
        self.left = OUTPUT_LIMIT
        self.parts = []
        self.send = send or self.parts.append

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        kept = text[: self.left]
        self.left -= len(kept)
        if kept:
            self.send(kept)
        if len(kept) < len(text):
            raise TooMuchOutput
        return len(text)


@contextlib.contextmanager
def console(out, err=None, inputs=()):
    """A program's surroundings: where it prints, the lines that answer its input(), shown as if they had been typed."""
    lines = iter(inputs)

    def ask(prompt=""):
        sys.stdout.write(str(prompt))
        try:
            line = next(lines)
        except StopIteration:
            raise EOFError("EOF when reading a line") from None
        sys.stdout.write(line + "\n")
        return line

    before = builtins.input, sys.stdin, sys.getrecursionlimit()
    builtins.input = ask
    sys.stdin = io.StringIO("".join(line + "\n" for line in inputs))
    sys.setrecursionlimit(RECURSION_LIMIT)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err or out):
            yield
    finally:
        builtins.input, sys.stdin, limit = before
        sys.setrecursionlimit(limit)


def shown(value):
    try:
        text = repr(value)
    except BaseException as raised:
        text = "<" + type(raised).__name__ + ">"
    return text if len(text) <= VALUE_LENGTH else text[:VALUE_LENGTH] + "…"


def failure_of(raised, source):
    """What is told of an error: its type, its words, and where in the pupil's program, from the outside in."""
    lines = source.splitlines()
    line = None
    trace = []
    name = getattr(raised, "name", None)
    if isinstance(raised, SyntaxError):
        if raised.filename == PROGRAM:
            line = raised.lineno
        message = raised.msg or ""
    else:
        import traceback

        message = str(raised)
        for frame in traceback.extract_tb(raised.__traceback__):
            if frame.filename == PROGRAM:
                line = frame.lineno
                trace.append({"line": line, "where": frame.name})
    text = lines[line - 1] if line is not None and 0 < line <= len(lines) else None
    return {
        "type": type(raised).__name__,
        "message": message[:1000],
        "line": line,
        "text": text,
        "before": lines[line - 2] if line is not None and 1 < line <= len(lines) + 1 else None,
        "name": name if isinstance(name, str) else None,
        "near": near(raised, name, text),
        "trace": trace[:1] + trace[-5:] if len(trace) > 6 else trace,
    }


def near(raised, name, text):
    """A known name written almost so; of a line that cannot be read, the word of Python that it may begin with."""
    if isinstance(raised, SyntaxError):
        import keyword

        name = (text or "").replace("(", " ").replace(":", " ").strip().partition(" ")[0]
        known = [] if keyword.iskeyword(name) or raised.msg != "invalid syntax" else keyword.kwlist
    elif not isinstance(name, str):
        return None
    elif isinstance(raised, AttributeError):
        known = dir(raised.obj)
    elif isinstance(raised, NameError):
        tb = raised.__traceback__
        while tb is not None and tb.tb_next is not None:
            tb = tb.tb_next
        known = [*tb.tb_frame.f_locals, *tb.tb_frame.f_globals, *dir(builtins)] if tb else []
    else:
        return None
    import difflib

    found = difflib.get_close_matches(name, [one for one in known if not one.startswith("_")], 1, 0.7)
    return found[0] if found else None


def run_page(source, before, inputs, out, err):
    """Runs a pupil's program, after programs whose names it goes on with. Returns what ended it, or nothing."""
    names = {"__name__": "__main__"}
    ended = None
    with console(Sink(out), Sink(err), json.loads(inputs)):
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                for part in json.loads(before):
                    try:
                        exec(compile(part, "<avant>", "exec"), names)
                    except Exception:
                        # An example that shows an error: what comes after goes on with what it had made.
                        pass
            exec(compile(source, PROGRAM, "exec"), names)
        except SystemExit:
            pass
        except BaseException as raised:
            ended = failure_of(raised, source)
    return json.dumps(ended)


def forbidden_in(source, forbidden):
    """The names that a program uses and may not. A program that cannot be read uses none: its tests will say so."""
    import ast

    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return json.dumps([])
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    used |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return json.dumps(sorted(used & set(json.loads(forbidden))))


def run_test(source, test):
    """One test on a fresh run of the program. Returns its verdict."""
    return json.dumps(verdict_of(source, json.loads(test)))


def verdict_of(source, test):
    names = {"__name__": "exercice"}
    got, text, error = tried(source, test, names)
    return judged(source, test, names, got, text, error)


def tried(source, test, names):
    """Runs the program and the call of a test: its value, what it has printed, what has ended it."""
    printed = Sink()
    got = None
    try:
        with console(Sink()):
            exec(compile(source, PROGRAM, "exec"), names)
            if test.get("before"):
                exec(compile(test["before"], "<avant>", "exec"), names)
        with console(printed):
            if test.get("prints") is not None:
                exec(compile(test["call"], "<test>", "exec"), names)
            else:
                got = eval(compile(test["call"], "<test>", "eval"), names)
    except BaseException as raised:
        return None, "", failure_of(raised, source)
    return got, "".join(printed.parts).rstrip("\n"), None


def judged(source, test, names, got, text, error):
    """What a test wants, compared with what came of it; `names` are those that its own value may use."""

    def verdict(kind, expected=None, obtained=None, error=None):
        return {"kind": kind, "expected": expected, "obtained": obtained, "error": error}

    wanted = test.get("prints")
    told = (test.get("raises") or wanted or test.get("value", "")).rstrip("\n")
    if error is not None:
        return verdict("right") if test.get("raises") == error["type"] else verdict("error", told, None, error)
    if "raises" in test:
        return verdict("silent", told, shown(got))
    if wanted is not None:
        return verdict("right") if text == told else verdict("prints", told, text[:VALUE_LENGTH])
    expected = eval(compile(test["value"], "<test>", "eval"), names)
    try:
        if "within" in test:
            right = isinstance(got, (int, float)) and abs(got - expected) <= test["within"]
        else:
            right = bool(got == expected) and isinstance(got, bool) == isinstance(expected, bool)
    except Exception as raised:
        return verdict("error", shown(expected), None, failure_of(raised, source))
    return verdict("right") if right else verdict("value", shown(expected), shown(got))


def open_base(script):
    import sqlite3

    base = sqlite3.connect(":memory:", isolation_level=None)
    base.execute("PRAGMA foreign_keys = ON")
    base.executescript(script)
    return base


def answer(base, statements):
    """Runs statements; the names and the rows of the last one that has some, and how many rows they have changed."""
    found = None
    changes = base.total_changes
    for statement in split(statements):
        cursor = base.execute(statement)
        if cursor.description is not None:
            found = [column[0] for column in cursor.description], cursor.fetchall()
    return found, base.total_changes - changes


def split(statements):
    """Statements one by one: each ends at a semicolon that is in no text and no comment."""
    import sqlite3

    part = ""
    for piece in statements.split(";"):
        part += piece + ";"
        if sqlite3.complete_statement(part):
            yield part
            part = ""
    if part.strip("; \n\t"):
        yield part[:-1]


def table_of(found):
    if found is None:
        return None
    columns, rows = found
    cells = [[shown(cell) if isinstance(cell, bytes) else cell for cell in row] for row in rows[:ROWS_SHOWN]]
    return {"columns": columns, "rows": cells, "total": len(rows)}


def run_sql_page(script, statements):
    """Runs statements on a fresh base. Returns the table they answer, how many rows they changed, or their error."""
    import sqlite3

    try:
        found, changed = answer(open_base(script), statements)
    except (sqlite3.Error, sqlite3.Warning) as raised:
        return json.dumps({"table": None, "changed": 0, "error": str(raised)})
    return json.dumps({"table": table_of(found), "changed": changed, "error": None})


def mark_sql(script, statements, wanted):
    """Compares what statements answer on a fresh base, or what `check` reads after them, with the rows wanted."""
    import sqlite3

    wanted = json.loads(wanted)
    base = open_base(script)
    try:
        found, changed = answer(base, statements)
        if wanted["check"] is not None:
            found, _ = answer(base, wanted["check"])
    except (sqlite3.Error, sqlite3.Warning) as raised:
        return json.dumps({"kind": "error", "table": None, "changed": 0, "error": str(raised)})
    kind = compare(found, wanted)
    return json.dumps({"kind": kind, "table": table_of(found), "changed": changed, "error": None})


def compare(found, wanted):
    if found is None:
        return "none"
    columns, rows = found
    got, right = [plain(row) for row in rows], [plain(row) for row in wanted["rows"]]
    if len(columns) != len(wanted["columns"]):
        return "columns"
    if got == right:
        return "right"
    if sorted(got, key=repr) == sorted(right, key=repr):
        return "order" if wanted["ordered"] else "right"
    return "values" if len(got) == len(right) else "rows"


def plain(row):
    """What differs by rounding is the same."""
    return tuple(round(float(cell), 9) if isinstance(cell, (int, float)) else cell for cell in row)
