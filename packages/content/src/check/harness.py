"""Runs the programs of the courses and of the exercises, each in names of its own. Values come and go as JSON."""

import ast
import contextlib
import doctest
import io
import json
import sqlite3


def run_program(names, source):
    """Runs a program in a dictionary of names. Returns what it printed and the name of the error that ended it."""
    printed = io.StringIO()
    error = None
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(source, "<exemple>", "exec"), names)
        except BaseException as raised:
            error = type(raised).__name__ + ": " + str(raised)
    return json.dumps({"printed": printed.getvalue(), "error": error})


def run_session(names, source):
    """Runs a session of >>> lines. Returns what differs from what the text says, or nothing."""
    examples = doctest.DocTestParser().get_doctest(source, dict(names), "session", "<session>", 0)
    said = io.StringIO()
    runner = doctest.DocTestRunner(verbose=False)
    runner.run(examples, out=said.write, clear_globs=False)
    names.update(examples.globs)
    return json.dumps(said.getvalue())


def run_tests(source, tests, forbidden):
    """Runs a program, then each test on the names it made. Returns a list of reasons why a test fails, or None."""
    used = {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}
    used |= {node.attr for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute)}
    banned = sorted(used & set(json.loads(forbidden)))
    if banned:
        return json.dumps(["uses " + ", ".join(banned)])
    return json.dumps([run_test(source, test) for test in json.loads(tests)])


def run_test(source, test):
    names = {"__name__": "exercice"}
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(source, "<programme>", "exec"), names)
            if test.get("before"):
                exec(compile(test["before"], "<avant>", "exec"), names)
        with contextlib.redirect_stdout(printed):
            if "prints" in test:
                exec(compile(test["call"], "<test>", "exec"), names)
                got = None
            else:
                got = eval(compile(test["call"], "<test>", "eval"), names)
    except BaseException as raised:
        name = type(raised).__name__
        if test.get("raises") == name:
            return None
        return test["call"] + " raises " + name + ": " + str(raised)
    if "raises" in test:
        return test["call"] + " does not raise " + test["raises"]
    if "prints" in test:
        right = printed.getvalue().rstrip("\n") == test["prints"].rstrip("\n")
        return None if right else test["call"] + " prints " + repr(printed.getvalue())
    wanted = eval(test["value"], names)
    if "within" in test:
        right = isinstance(got, (int, float)) and abs(got - wanted) <= test["within"]
    else:
        right = got == wanted and isinstance(got, bool) == isinstance(wanted, bool)
    return None if right else test["call"] + " is " + repr(got) + " where " + repr(wanted) + " is wanted"


def open_base(script):
    base = sqlite3.connect(":memory:")
    base.execute("PRAGMA foreign_keys = ON")
    base.executescript(script)
    return base


def run_sql(base, statements):
    """Runs statements; the rows of the last one that has some, as a table of text, its names first."""
    table = None
    error = None
    try:
        for statement in split(statements):
            cursor = base.execute(statement)
            if cursor.description is not None:
                names = [column[0] for column in cursor.description]
                table = [names] + [["NULL" if cell is None else str(cell) for cell in row] for row in cursor]
    except sqlite3.Error as raised:
        error = str(raised)
    return json.dumps({"table": table, "error": error})


def split(statements):
    part = ""
    for line in statements.splitlines():
        part += line + "\n"
        if sqlite3.complete_statement(part):
            yield part
            part = ""
    if part.strip():
        yield part
