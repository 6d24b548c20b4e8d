using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection.Shapes;

/// <summary>Matches a compiled shape with bounded backtracking.</summary>
internal static class ShapeMatcher
{
    /// <summary>A bound on the work for one place, so that no text makes matching slow.</summary>
    public const int MostSteps = 20_000;

    /// <summary>Follows the nodes from a place in the text.</summary>
    /// <param name="node">The node to match.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the node must match.</param>
    /// <param name="last">The set of the run before this node: a token does not end inside such a run.</param>
    /// <param name="whole">Whether the shape must end where the text ends, rather than at a boundary.</param>
    /// <param name="steps">What is left of the work allowed.</param>
    /// <returns>Where the token ends, or -1.</returns>
    public static int Match(ShapeNode node, ReadOnlySpan<byte> text, int at, ByteSet last, bool whole, ref int steps)
    {
        while (true)
        {
            if (--steps < 0)
                return -1;
            switch (node)
            {
                case LiteralNode literal:
                    if (at > text.Length || !text.Slice(at).StartsWith(literal.Bytes))
                        return -1;
                    at += literal.Bytes.Length;
                    last = default;
                    node = literal.Next;
                    continue;

                case RunNode run:
                    var most = run.Set.RunLength(text.Slice(at), run.Most);
                    if (most < run.Least)
                        return -1;
                    if (most == run.Least || run.Next is EndNode)
                    {
                        at += most;
                        last = run.Set;
                        node = run.Next;
                        continue;
                    }

                    for (var length = most; length >= run.Least; length--)
                    {
                        var end = Match(run.Next, text, at + length, run.Set, whole, ref steps);
                        if (end >= 0 || steps < 0)
                            return end;
                    }

                    return -1;

                case ChoiceNode choice:
                    foreach (var way in choice.Ways)
                    {
                        var end = Match(way, text, at, last, whole, ref steps);
                        if (end >= 0 || steps < 0)
                            return end;
                    }

                    return -1;

                default:
                    return (whole ? at == text.Length : EndsAt(text, at, last)) ? at : -1;
            }
        }
    }

    private static bool EndsAt(ReadOnlySpan<byte> text, int at, ByteSet last) =>
        at >= text.Length || !(TokenBoundary.IsWord(text[at]) || last.Contains(text[at]));
}
