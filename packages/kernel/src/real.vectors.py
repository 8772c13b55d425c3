"""Writes real.vectors.json: arguments of the real functions and their correctly rounded results.

Run with Python 3 and mpmath 1.3.0: python3 real.vectors.py > real.vectors.json
Results are taken at 600 bits and rounded once, to nearest even, by the exact division of integers.
Each row is the big-endian hex of the arguments and, last, of the result.
"""

import json
import random
import struct
from fractions import Fraction

from mpmath import mp, mpf

mp.prec = 600
dice = random.Random(20260301)
ROWS = 2000


def hex_of(x):
    return struct.pack(">d", x).hex()


def rounded(value):
    """mpmath rounds to a precision, not to a format: subnormal results need the exact fraction."""
    sign, mantissa, exponent, _ = value._mpf_
    whole = -int(mantissa) if sign else int(mantissa)
    magnitude = whole.bit_length() + exponent
    if magnitude > 1100:
        return float("-inf") if whole < 0 else float("inf")
    if magnitude < -1100:
        return 0.0
    exact = Fraction(whole) * Fraction(2) ** exponent
    try:
        return float(exact)
    except OverflowError:
        return float("-inf") if whole < 0 else float("inf")


def any_float(lowest, highest):
    """A float with a random exponent of two within bounds."""
    return dice.uniform(1, 2) * 2.0 ** dice.randint(lowest, highest)


def sign():
    return dice.choice([-1, 1])


def exp_arguments():
    yield from [0.0, 1.0, -1.0, 709.782712893384, 709.7, -745.1332191019411, -745.2, -708.4]
    while True:
        yield dice.uniform(-745.5, 709.78)
        yield dice.uniform(-1, 1)
        yield dice.uniform(-40, 40)
        # The hard places of the reduction: near odd halves of ln 2.
        yield (2 * dice.randint(-1000, 1000) + 1) * 0.34657359027997264 + dice.uniform(-1e-6, 1e-6)
        yield sign() * any_float(-60, 0)


def log_arguments():
    yield from [1.0, 2.0, 0.5, 10.0, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308]
    while True:
        yield any_float(-1074, 1023)
        yield dice.uniform(0.5, 2)
        yield 1 + sign() * any_float(-52, -5)
        yield dice.uniform(1.4142135, 1.4142137) * 2.0 ** dice.randint(-3, 3)
        yield dice.uniform(0.70710678, 0.7071068)
        yield dice.uniform(0.001, 1000)


def expm1_arguments():
    yield from [1.0, -1.0, 0.34657359027997264, -0.34657359027997264, 60.5, -59.9, 709.5]
    while True:
        yield dice.uniform(-60, 709)
        yield dice.uniform(-1.2, 1.2)
        yield dice.uniform(-4, 40)
        yield sign() * any_float(-80, 0)
        yield sign() * any_float(-1070, -1)


def log1p_arguments():
    yield from [1.0, -0.5, 1e308, -0.9999999999999999, 0.4142135623730951, -0.2928932188134524]
    while True:
        yield any_float(-1070, 1023)
        yield dice.uniform(-1, 1)
        yield dice.uniform(-0.3, 0.42)
        yield sign() * any_float(-80, -1)
        yield -1 + any_float(-52, -2)
        yield any_float(40, 60)


def pow_arguments():
    yield from [(2.0, 0.5), (10.0, -300.0), (1.03, 1 / 12), (0.5, 1074.0), (2.0, 1023.5)]
    while True:
        yield (dice.uniform(0.9, 1.3), dice.uniform(-120, 120))
        yield (any_float(-1074, 1023), dice.uniform(-1, 1))
        yield (any_float(-30, 30), dice.uniform(-20, 20))
        yield (1 + sign() * any_float(-52, -8), sign() * any_float(0, 50))
        yield (dice.uniform(1, 2), dice.choice([1 / 12, 0.5, 1 / 365, 7 / 365]))
        yield (-any_float(-10, 10), float(dice.randint(-60, 60)))


def pow_int_arguments():
    yield from [(1.03, -30.0), (10.0, 22.0), (10.0, -300.0), (2.0, -1074.0), (-3.0, 33.0)]
    while True:
        yield (dice.uniform(0.9, 1.3), float(dice.randint(-120, 120)))
        yield (sign() * any_float(-20, 20), float(dice.randint(-60, 60)))
        yield (1 + sign() * any_float(-52, -8), float(dice.randint(-100000, 100000)))
        yield (dice.uniform(0.5, 2), float(dice.randint(-1070, 1020)))


def power(x, y):
    return mpf(x) ** mpf(y)


def rows(arguments, function):
    lines = []
    for argument in arguments:
        given = argument if isinstance(argument, tuple) else (argument,)
        result = rounded(function(*[mpf(a) for a in given]))
        lines.append(" ".join(hex_of(x) for x in (*given, result)))
        if len(lines) == ROWS:
            return lines


print(
    json.dumps(
        {
            "exp": rows(exp_arguments(), mp.exp),
            "log": rows(log_arguments(), mp.log),
            "expm1": rows(expm1_arguments(), mp.expm1),
            "log1p": rows(log1p_arguments(), mp.log1p),
            "pow": rows(pow_arguments(), power),
            "powInt": rows(pow_int_arguments(), power),
        },
        indent=2,
    )
)
