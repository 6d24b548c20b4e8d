using ApiXGuard.Detection;

namespace ApiXGuard.Scanner.Findings;

/// <summary>Every byte of a blob that must not be shown, as ascending spans that do not overlap.</summary>
internal sealed class MaskedSpans
{
    // Copies of a secret that no rule matched are looked for too; few blobs hold more secrets than this.
    private const int MostCopiedSecrets = 64;
    private const int ShortestCopy = 4;
    private const int LongestCopy = 4096;

    private readonly BlobText _text;
    private readonly List<MaskedSpan> _spans = [];
    private readonly List<byte[]> _secrets = [];

    public MaskedSpans(BlobText text, IReadOnlyList<Match> matches)
    {
        _text = text;
        foreach (var match in matches.Where(match => !match.Rule.IsPublicText).OrderBy(match => match.Start).ThenByDescending(match => match.Length))
        {
            Add(_spans, text.Unit, new MaskedSpan(match.Start, match.Start + match.Length, PrefixOf(text, match)));
            if (_secrets.Count >= MostCopiedSecrets * 2)
                continue;
            AddSecret(text.Bytes.Slice(match.Start, match.Length).ToArray());
            AddSecret(text.Encode(match.Secret.Bytes));
        }
    }

    /// <summary>The spans that reach into a window, and every copy of a secret there.</summary>
    public List<MaskedSpan> In(LineWindow window)
    {
        var here = new List<MaskedSpan>();
        for (var i = FirstEndingAfter(window.Start); i < _spans.Count && _spans[i].Start < window.End; i++)
            here.Add(_spans[i]);
        foreach (var secret in _secrets)
            AddCopies(here, secret, window);
        here.Sort(static (a, b) => (a.Start, -a.End, -a.Prefix.Length).CompareTo((b.Start, -b.End, -b.Prefix.Length)));
        var merged = new List<MaskedSpan>(here.Count);
        foreach (var span in here)
            Add(merged, _text.Unit, span);
        return merged;
    }

    /// <summary>The head of a match as it stands in the text.</summary>
    public static string HeadOf(BlobText text, Match match)
    {
        const int Enough = 80;
        return text.Decode(match.Start, match.Start + Math.Min(match.Length, Enough * text.Unit));
    }

    /// <summary>What may be shown of a match in its source line: nothing where the text is an encoded form of the secret.</summary>
    private static string PrefixOf(BlobText text, Match match)
    {
        var head = HeadOf(text, match);
        var prefix = Redaction.VisiblePrefix(match.Rule, head, match.Secret.Bytes);
        return head.StartsWith(prefix, StringComparison.Ordinal) ? prefix : string.Empty;
    }

    private static void Add(List<MaskedSpan> spans, int unit, MaskedSpan span)
    {
        if (spans.Count == 0 || span.Start >= spans[^1].End)
        {
            spans.Add(span);
            return;
        }

        // Where spans overlap, a prefix is shown only as far as no other secret reaches into it.
        var last = spans[^1];
        var free = Math.Min(last.Prefix.Length, (span.Start - last.Start) / unit);
        if (span.Start == last.Start && span.End == last.End)
            free = last.Prefix.Length;
        spans[^1] = new MaskedSpan(last.Start, Math.Max(last.End, span.End), last.Prefix[..free]);
    }

    private void AddSecret(byte[] secret)
    {
        if (secret.Length >= ShortestCopy * _text.Unit && secret.Length <= LongestCopy && !_secrets.Exists(other => other.AsSpan().SequenceEqual(secret)))
            _secrets.Add(secret);
    }

    private void AddCopies(List<MaskedSpan> here, byte[] secret, LineWindow window)
    {
        var from = Math.Max(0, window.Start - secret.Length);
        var to = (int)Math.Min(_text.Bytes.Length, (long)window.End + secret.Length);
        for (var region = _text.Bytes[from..to]; ;)
        {
            var at = region.IndexOf(secret);
            if (at < 0)
                return;
            here.Add(new MaskedSpan(from + at, from + at + secret.Length, string.Empty));
            from += at + 1;
            region = region[(at + 1)..];
        }
    }

    private int FirstEndingAfter(int place)
    {
        int low = 0, high = _spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].End > place)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}

/// <summary>Bytes that must not be shown.</summary>
/// <param name="Start">First byte.</param>
/// <param name="End">One past the last byte.</param>
/// <param name="Prefix">What may be shown of them.</param>
internal readonly record struct MaskedSpan(int Start, int End, string Prefix)
{
    /// <summary>Whether <paramref name="Prefix"/> is all of it, so that nothing is masked.</summary>
    public bool IsWhole { get; init; }
}
