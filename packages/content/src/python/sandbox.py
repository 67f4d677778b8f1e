"""Runs a program where it is not believed: after harness.py, in a process of the server (docs/sandbox.md).

`observe` is asked of the Python that runs a pupil's program and never knows what is wanted. `judge` is asked of another
one, which runs no program. Between them go plain values alone.
"""

# How many values one answer may be made of, and how far inside each other.
PARTS_LIMIT = 100_000
DEPTH_LIMIT = 60
# Ways from Python to what holds it.
CLOSED = {"js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core", "micropip", "ctypes", "_ctypes"}
SEQUENCES = {list: "list", tuple: "tuple", set: "set", frozenset: "frozenset"}


class Unknown:
    """A value that cannot travel: equal to nothing."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


class Closed:
    """No module of those, whatever else would find them."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] in CLOSED:
            raise ModuleNotFoundError("No module named " + repr(name), name=name)


def close_doors():
    for name in list(sys.modules):
        if name.partition(".")[0] in CLOSED:
            del sys.modules[name]
    sys.meta_path[:] = [Closed, *(one for one in sys.meta_path if "pyodide" not in type(one).__module__)]


def observe(source, test):
    """What came of a test's call: its value as data, how Python writes it, what was printed, the error."""
    got, text, error = tried(source, json.loads(test), {"__name__": "exercice"})
    return json.dumps({"value": packed(got), "shown": shown(got), "text": text, "error": error})


def judge(test, observed):
    """The verdict of harness.py on what another Python has observed."""
    seen = json.loads(observed)
    try:
        got = unpacked(seen["value"], seen["shown"])
    except Exception:
        got = Unknown(seen["shown"])
    return json.dumps(judged("", json.loads(test), {}, got, seen["text"], seen["error"]))


def packed(value):
    left = PARTS_LIMIT

    def pack(value, depth):
        nonlocal left
        left -= 1
        if left < 0 or depth > DEPTH_LIMIT:
            return ["unknown"]
        if value is None or value is True or value is False:
            return value
        if isinstance(value, int):
            return ["int", format(int.__index__(value), "x")]
        if isinstance(value, float):
            return ["float", float.hex(value)]
        if isinstance(value, str):
            return ["str", str.__str__(value)]
        if isinstance(value, bytes):
            return ["bytes", bytes.hex(value)]
        if isinstance(value, dict):
            return ["dict", [[pack(key, depth + 1), pack(one, depth + 1)] for key, one in dict.items(value)]]
        if isinstance(value, range):
            return ["range", [pack(one, depth + 1) for one in (value.start, value.stop, value.step)]]
        for kind, name in SEQUENCES.items():
            if isinstance(value, kind):
                return [name, [pack(one, depth + 1) for one in kind.__iter__(value)]]
        if isinstance(value, type) and getattr(builtins, value.__name__, None) is value:
            return ["type", value.__name__]
        return ["unknown"]

    return pack(value, 0)


def unpacked(value, text):
    """The value that `packed` has told; `text` is how the other Python writes all of it."""
    if value is None or isinstance(value, bool):
        return value
    kind, *rest = value
    if kind == "unknown":
        return Unknown(text)
    [told] = rest
    if kind == "int":
        return int(told, 16)
    if kind == "float":
        return float.fromhex(told)
    if kind == "str":
        return str(told)
    if kind == "bytes":
        return bytes.fromhex(told)
    if kind == "dict":
        return {unpacked(key, text): unpacked(one, text) for key, one in told}
    if kind == "range":
        return range(*(unpacked(one, text) for one in told))
    if kind == "type":
        found = getattr(builtins, told)
        return found if isinstance(found, type) else Unknown(text)
    for sequence, name in SEQUENCES.items():
        if kind == name:
            return sequence(unpacked(one, text) for one in told)
    return Unknown(text)
