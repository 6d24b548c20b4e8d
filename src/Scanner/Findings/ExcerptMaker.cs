using System.Text;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Reports;

namespace ApiXGuard.Scanner.Findings;

/// <summary>Shows the source line of a match with every secret on it masked, and nothing that a terminal would act on.</summary>
internal sealed class ExcerptMaker(BlobText text, IReadOnlyList<Match> matches)
{
    private const int WidthBefore = 60;
    private const int WidthAfter = 40;
    private const int BytesAround = 512;
    private const string Cut = "…";

    private readonly MaskedSpans _masked = new(text, matches);

    /// <summary>The line on which a match begins.</summary>
    public Excerpt Make(Match match)
    {
        var window = text.WindowAround(match.Start, match.Start + match.Length, BytesAround);
        var before = new StringBuilder();
        var after = new StringBuilder();
        var mark = string.Empty;
        var at = window.Start;
        foreach (var span in SpansIn(window, match))
        {
            Append(mark.Length == 0 ? before : after, at, span.Start);
            var shown = TerminalText.Neutralise(span.Prefix) + (span.IsWhole ? string.Empty : Redaction.Mask);
            if (span.Start <= match.Start && match.Start < span.End)
                mark = shown;
            else
                (mark.Length == 0 ? before : after).Append(shown);
            at = Math.Max(at, span.End);
        }

        Append(mark.Length == 0 ? before : after, at, window.End);
        var head = Head(before.ToString().TrimStart(), window.StartsCut);
        var tail = Tail(after.ToString().TrimEnd(), window.EndsCut);
        return new Excerpt(head + mark + tail, head.Length, mark.Length);
    }

    private List<MaskedSpan> SpansIn(LineWindow window, Match match)
    {
        var spans = _masked.In(window);
        var end = Math.Min(match.Start + match.Length, window.End);
        // A name is marked as it stands, unless a secret reaches into it.
        if (match.Rule.IsPublicText && match.Start < end && !spans.Exists(span => span.Start < end && match.Start < span.End))
        {
            spans.Add(new MaskedSpan(match.Start, end, text.Decode(match.Start, end)) { IsWhole = true });
            spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        }

        return spans;
    }

    private void Append(StringBuilder line, int start, int end)
    {
        if (start < end)
            line.Append(TerminalText.Neutralise(text.Decode(start, end).Replace('\t', ' ')));
    }

    private static string Head(string before, bool isCut)
    {
        if (before.Length <= WidthBefore)
            return isCut ? Cut + before : before;
        var from = before.Length - WidthBefore;
        if (char.IsLowSurrogate(before[from]))
            from++;
        return Cut + before[from..];
    }

    private static string Tail(string after, bool isCut)
    {
        if (after.Length <= WidthAfter)
            return isCut ? after + Cut : after;
        var to = WidthAfter;
        if (char.IsLowSurrogate(after[to]))
            to--;
        return after[..to] + Cut;
    }
}
