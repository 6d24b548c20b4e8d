using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Reads markup out of a file: <c>$$</c> a position, <c>[|…|]</c> an unnamed span, <c>{|NAME:…|}</c> a named one, which may nest, and
/// <c>{|#0:…|#0}</c> where ends need a number to tell which span they end.
/// </summary>
public static class TestFileMarkupParser
{
    public static void GetPositionsAndSpans(
        string input, out string output, out ImmutableArray<int> positions, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans) =>
        Parse(input, treatPositionIndicatorsAsCode: false, out output, out positions, out spans);

    public static void GetSpans(
        string input, bool treatPositionIndicatorsAsCode, out string output, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans) =>
        Parse(input, treatPositionIndicatorsAsCode, out output, out _, out spans);

    private static void Parse(
        string input,
        bool treatPositionIndicatorsAsCode,
        out string output,
        out ImmutableArray<int> positions,
        out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
    {
        var text = new StringBuilder(input.Length);
        var found = ImmutableArray.CreateBuilder<int>();
        var closed = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        var open = new List<(string Name, int Start)>();

        for (var i = 0; i < input.Length;)
        {
            var rest = input.AsSpan(i);
            if (!treatPositionIndicatorsAsCode && rest.StartsWith("$$"))
            {
                found.Add(text.Length);
                i += 2;
            }
            else if (rest.StartsWith("[|") && !(rest.StartsWith("[|]") && IsOpen("")) && !(rest.StartsWith("[|}") && open.Count > 0 && !IsOpen("")))
            {
                open.Add(("", text.Length));
                i += 2;
            }
            else if (rest.StartsWith("{|") && NameAtStart(rest) is { } name)
            {
                open.Add((name, text.Length));
                i += 2 + name.Length + 1;
            }
            else if (rest.StartsWith("|#") && NumberAtEnd(rest) is { } number)
            {
                Close(number, number);
                i += 1 + number.Length + 1;
            }
            else if (rest.StartsWith("|]"))
            {
                Close("", "|]");
                i += 2;
            }
            else if (rest.StartsWith("|}"))
            {
                Close(null, "|}");
                i += 2;
            }
            else
            {
                text.Append(input[i++]);
            }
        }

        if (open.Count > 0)
            throw new ArgumentException($"Saw a span start without an end: '{open[^1].Name}' at {open[^1].Start}.", nameof(input));

        output = text.ToString();
        positions = found.ToImmutable();
        spans = closed.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.OrderBy(span => span.Start).ThenByDescending(span => span.Length).ToImmutableArray());

        bool IsOpen(string name) => open.Count > 0 && open[^1].Name == name;

        // An unnumbered end closes the innermost span of its kind, a numbered one the span of that name.
        void Close(string? name, string mark)
        {
            var at = open.FindLastIndex(span => name is null ? span.Name.Length > 0 : span.Name == name);
            if (at < 0)
                throw new ArgumentException($"Saw {mark} without matching start in the markup, near position {text.Length}.", nameof(input));

            var span = TextSpan.FromBounds(open[at].Start, text.Length);
            if (!closed.TryGetValue(open[at].Name, out var list))
                closed.Add(open[at].Name, list = []);
            list.Add(span);
            open.RemoveAt(at);
        }
    }

    /// <summary>The name in <c>{|NAME:</c>; null for a <c>{|</c> that is code.</summary>
    private static string? NameAtStart(ReadOnlySpan<char> text)
    {
        var length = text[2..].IndexOfAny(":|[]{}");
        return length > 0 && text[2 + length] == ':' ? text.Slice(2, length).ToString() : null;
    }

    /// <summary>The number, with its #, in <c>|#0}</c>.</summary>
    private static string? NumberAtEnd(ReadOnlySpan<char> text)
    {
        var length = text[2..].IndexOfAnyExceptInRange('0', '9');
        return length > 0 && text[2 + length] == '}' ? text.Slice(1, length + 1).ToString() : null;
    }
}
