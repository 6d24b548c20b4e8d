#!/usr/bin/env python3
"""Trains the model of natural text and writes src/Detection/Randomness/NaturalTextData.cs and WordData.cs.

Reads what every machine with the .NET SDK has: the XML documentation of the reference packs (identifiers and English prose)
and the translated resources of the SDK (words of nine more languages). Needs Python 3 and nothing else; the same input
gives the same output, byte for byte.

    python3 build/randomness/train.py [--dotnet ROOT] [--check]
"""
import argparse
import collections
import glob
import math
import os
import re
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TARGET = os.path.join(HERE, "..", "..", "src", "Detection", "Randomness")
SYMBOLS = 28          # a to z, digit, boundary
DIGIT, BOUNDARY = 26, 27
LANGUAGES = ["cs", "de", "es", "fr", "it", "pl", "pt-BR", "tr"]
WORD_COUNT = 1500     # taken from the corpus, beside words.txt


def newest(pattern):
    """The newest of several versions of a folder, so that one machine trains on one version."""
    found = sorted(glob.glob(pattern), key=lambda p: [int(n) for n in re.findall(r"\d+", os.path.basename(p))])
    if not found:
        sys.exit(f"train.py: nothing matches {pattern}; give the SDK's folder with --dotnet")
    return found[-1]


def corpus(root):
    """Identifiers (a set), English word counts, and foreign words (a set)."""
    identifiers, prose, foreign = set(), collections.Counter(), set()
    for pack in ("Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref"):
        folder = newest(os.path.join(root, "packs", pack, "*"))
        for path in sorted(glob.glob(os.path.join(folder, "ref", "*", "*.xml"))):
            with open(path, encoding="utf-8-sig") as file:
                text = file.read()
            identifiers.update(re.findall(r"[A-Za-z][A-Za-z0-9_]{2,60}", " ".join(re.findall(r'name="([^"]+)"', text))))
            prose.update(w.lower() for w in re.findall(r"[A-Za-z]{2,30}", re.sub(r"<[^>]*>", " ", text)))
    sdk = newest(os.path.join(root, "sdk", "[0-9]*"))
    for language in LANGUAGES:
        for path in sorted(glob.glob(os.path.join(sdk, language, "*.resources.dll"))):
            with open(path, "rb") as file:
                data = file.read()
            foreign.update(w.decode().lower() for w in re.findall(rb"(?<![A-Za-z\x80-\xff])[A-Za-z][a-z]{3,20}(?![A-Za-z\x80-\xff])", data))
    return identifiers, prose, foreign


def symbols(text):
    """A text as the model reads it: letters folded, digits alike, a boundary at a change from lower to upper case."""
    out, before = [], ""
    for c in text:
        if c.isdigit():
            out.append(DIGIT)
        elif c.isalpha():
            if c.isupper() and before.islower():
                out.append(BOUNDARY)
            out.append(ord(c.lower()) - 97)
        elif not out or out[-1] != BOUNDARY:
            out.append(BOUNDARY)
        before = c
    return out


def train(identifiers, prose, foreign):
    counts = [0.0] * SYMBOLS ** 3

    def add(text, weight):
        run = [BOUNDARY, BOUNDARY] + symbols(text) + [BOUNDARY]
        for i in range(2, len(run)):
            counts[(run[i - 2] * SYMBOLS + run[i - 1]) * SYMBOLS + run[i]] += weight

    for text in sorted(identifiers):
        add(text, 1.0)
    for text, count in sorted(prose.items()):
        add(text, min(math.sqrt(count), 60.0))
    for text in sorted(foreign):
        add(text, 0.5)
    # Codes, versions and dates hang on a word or a separator: what names seldom hold but settings often do.
    for text in ("utf-8", "iso-8859-1", "sha-256", "x86-64", "2024-01-31", "1.2.3", "v1.0.0", "10.0.0.1", "12:30:00", "net8.0"):
        add(text, 40.0)

    # Interpolated with the shorter contexts, so that a pair never seen in three still counts as seen in two.
    bigrams = [sum(counts[(p * SYMBOLS + a) * SYMBOLS + b] for p in range(SYMBOLS)) for a in range(SYMBOLS) for b in range(SYMBOLS)]
    unigrams = [sum(bigrams[a * SYMBOLS + b] for a in range(SYMBOLS)) for b in range(SYMBOLS)]
    total = sum(unigrams)
    single = [0.95 * n / total + 0.05 / SYMBOLS for n in unigrams]
    pair = []
    for a in range(SYMBOLS):
        row = bigrams[a * SYMBOLS:(a + 1) * SYMBOLS]
        seen, kinds = sum(row), sum(1 for n in row if n)
        back = kinds * 4.0
        pair += [(row[b] + back * single[b]) / (seen + back) for b in range(SYMBOLS)]
    costs = []
    for p in range(SYMBOLS):
        for a in range(SYMBOLS):
            row = counts[(p * SYMBOLS + a) * SYMBOLS:(p * SYMBOLS + a + 1) * SYMBOLS]
            seen, kinds = sum(row), sum(1 for n in row if n)
            back = kinds * 4.0 + 4.0
            costs += [-math.log2((row[b] + back * pair[a * SYMBOLS + b]) / (seen + back)) for b in range(SYMBOLS)]
    return costs


def vocabulary(prose, identifiers):
    """The commonest words of the corpus and the hand-kept list, four letters and more."""
    counts = collections.Counter()
    for word, count in prose.items():
        counts[word] += math.sqrt(count)
    for identifier in identifiers:
        for word in re.findall(r"[A-Z]?[a-z]{3,}", identifier):
            counts[word.lower()] += 1
    ranked = sorted((w for w in counts if 4 <= len(w) <= 14 and re.search("[aeiouy]", w)), key=lambda w: (-counts[w], w))
    words = set(ranked[:WORD_COUNT])
    with open(os.path.join(HERE, "words.txt"), encoding="ascii") as file:
        for line in file:
            words.update(line.split("#")[0].split())
    return sorted(words)


def graph(words):
    """The words as a minimal acyclic graph. Each edge: letter, whether a word ends here, whether it is its node's last, target."""
    def node(items):
        """items: suffixes, sorted. A node is a tuple of (letter, ends, node)."""
        edges = []
        for letter in sorted({s[0] for s in items if s}):
            rest = [s[1:] for s in items if s and s[0] == letter]
            edges.append((letter, "" in rest, node(tuple(s for s in rest if s))))
        return tuple(edges)

    root = node(tuple(words))
    order, places, edges = [root], {root: 0}, []
    size, i = len(root), 0
    while i < len(order):
        for _, _, child in order[i]:
            if child and child not in places:
                places[child] = size
                size += len(child)
                order.append(child)
        i += 1
    for current in order:
        for k, (letter, ends, child) in enumerate(current):
            edges.append((letter, ends, k == len(current) - 1, places[child] if child else 0))
    return edges


def literal(text, width=120):
    lines = [text[i:i + width] for i in range(0, len(text), width)]
    return "\n        + ".join(f'"{line}"u8' for line in lines)


HEADER = """// Written by build/randomness/train.py. Do not edit: train again.
namespace ApiXGuard.Detection.Randomness;

"""
BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def model_source(costs):
    # A quarter of a bit per step, one character each from # to K, none of which a literal would escape. Ten bits at most: rare is rare.
    text = "".join(chr(35 + min(40, max(0, round(c * 4)))) for c in costs)
    return HEADER + f"""internal static partial class NaturalText
{{
    // Cost of a symbol after two others, in quarters of a bit from # upwards: [before last][last][symbol] over a to z, digit, boundary.
    private static ReadOnlySpan<byte> Costs =>
        {literal(text, 112)};
}}
"""


def words_source(words):
    edges = graph(words)
    if len(edges) > 4096:
        sys.exit(f"train.py: {len(edges)} edges do not fit two digits; take fewer words")
    text = "".join(l + "0123"[ends + 2 * last] + BASE64[to >> 6] + BASE64[to & 63] for l, ends, last, to in edges)
    return HEADER + f"""internal static partial class Words
{{
    // {len(words)} words as a graph of {len(edges)} edges, four characters each: letter, 1 = a word ends + 2 = last edge of its node, target.
    private static ReadOnlySpan<byte> Edges =>
        {literal(text)};
}}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    found = shutil.which("dotnet")
    parser.add_argument("--dotnet", default=os.environ.get("DOTNET_ROOT") or (os.path.dirname(os.path.realpath(found)) if found else None))
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the files differ")
    options = parser.parse_args()
    if not options.dotnet:
        sys.exit("train.py: no dotnet found; give the SDK's folder with --dotnet")
    identifiers, prose, foreign = corpus(options.dotnet)
    words = vocabulary(prose, identifiers)
    print(f"{len(identifiers)} identifiers, {len(prose)} English and {len(foreign)} other words; {len(words)} kept as words")
    differ = False
    for name, source in (("NaturalTextData.cs", model_source(train(identifiers, prose, foreign))), ("WordData.cs", words_source(words))):
        path = os.path.join(TARGET, name)
        if options.check:
            with open(path, encoding="ascii") as file:
                differ |= file.read() != source
        else:
            with open(path, "w", encoding="ascii", newline="\n") as file:
                file.write(source)
    sys.exit("train.py: the files differ from what this input gives" if differ else 0)


if __name__ == "__main__":
    main()
