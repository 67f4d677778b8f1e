"""Runs the examples of the courses. Goes on with the names of ../python/harness.py."""


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
    import doctest

    examples = doctest.DocTestParser().get_doctest(source, dict(names), "session", "<session>", 0)
    said = io.StringIO()
    runner = doctest.DocTestRunner(verbose=False)
    runner.run(examples, out=said.write, clear_globs=False)
    names.update(examples.globs)
    return json.dumps(said.getvalue())


def run_sql(base, statements):
    """Runs statements; the rows of the last one that has some, as a table of text, its names first."""
    import sqlite3

    try:
        found, _ = answer(base, statements)
    except (sqlite3.Error, sqlite3.Warning) as raised:
        return json.dumps({"table": None, "error": str(raised)})
    if found is None:
        return json.dumps({"table": None, "error": None})
    columns, rows = found
    text = [["NULL" if cell is None else str(cell) for cell in row] for row in rows]
    return json.dumps({"table": [columns, *text], "error": None})
