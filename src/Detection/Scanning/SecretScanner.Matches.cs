using ApiXGuard.Detection.Encodings;
using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection;

public sealed partial class SecretScanner
{
    /// <summary>
    /// Scans and judges one blob: recognises its encoding (UTF-8, UTF-16 with or without mark), skips binary, looks into base64 and
    /// hexadecimal digits, settles overlaps (the more specific rule wins) and gives places in the original.
    /// </summary>
    /// <param name="blob">The blob, in its original encoding.</param>
    /// <param name="context">What is known of its place.</param>
    /// <param name="cancellationToken">Stops a long scan.</param>
    /// <returns>Matches of every confidence, by place.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public BlobMatches FindMatches(ReadOnlySpan<byte> blob, in JudgeContext context, CancellationToken cancellationToken = default)
    {
        var encoding = EncodingRecognition.Recognise(blob);
        if (encoding == BlobEncoding.Binary)
            return BlobMatches.Binary;
        var mark = EncodingRecognition.MarkLength(encoding);
        var isUtf8 = encoding is BlobEncoding.Utf8 or BlobEncoding.Utf8WithMark;
        var bigEndian = encoding is BlobEncoding.Utf16BigEndian or BlobEncoding.Utf16BigEndianWithMark;
        var text = isUtf8 ? blob.Slice(mark) : Utf16Text.ToUtf8(blob.Slice(mark), bigEndian);

        var judged = new List<JudgedCandidate>();
        FindIn(text, context, depth: 0, judged, cancellationToken);
        // First of all, since it begins where the text does and nothing is longer.
        if (context.SymbolName is { } name && JudgeNamedValue(name, text, context) is { } named)
            judged.Insert(0, new(new Candidate(named.Rule, 0, text.Length), named.Judgement, new SecretValue(text.ToArray())));
        if (judged.Count == 0)
            return BlobMatches.None;

        var matches = new List<Match>(judged.Count);
        var cursor = new TextCursor(text);
        var (before, units) = (0, 0);
        foreach (var (candidate, judgement, secret) in OverlapResolution.Resolve(judged))
        {
            cursor.MoveTo(candidate.Start);
            var (line, column) = (cursor.Line, cursor.Column);
            cursor.MoveTo(candidate.End);
            var (start, length) = (mark + candidate.Start, candidate.Length);
            if (!isUtf8)
            {
                units += TextCursor.UnitsIn(text.Slice(before, candidate.Start - before));
                before = candidate.Start;
                (start, length) = (mark + (2 * units), 2 * TextCursor.UnitsIn(candidate.SecretIn(text)));
            }

            matches.Add(new Match
            {
                Rule = candidate.Rule,
                Start = start,
                Length = length,
                StartLine = line,
                StartColumn = column,
                EndLine = cursor.Line,
                EndColumn = cursor.Column,
                Confidence = judgement.Confidence,
                Validity = judgement.Validity,
                Secret = secret,
            });
        }

        return new BlobMatches(matches, IsBinary: false);
    }

    /// <summary>Adds, by place, what a text holds and what the encoded runs in it hold.</summary>
    private void FindIn(ReadOnlySpan<byte> text, in JudgeContext context, int depth, List<JudgedCandidate> judged, CancellationToken cancellationToken)
    {
        var found = new CandidateList();
        Scan(text, found, cancellationToken);
        foreach (var candidate in found)
        {
            var judgement = Judge(candidate, text, context);
            if (!judgement.IsDropped)
                judged.Add(new(candidate, judgement, new SecretValue(SecretNormaliser.Normalise(candidate, text, context.IsDecoded))));
        }

        if (depth == MostDepth)
            return;
        var plain = judged.Count;
        for (var from = 0; EncodedRuns.TryNext(text, ref from, out var run);)
        {
            var inside = new List<JudgedCandidate>();
            var isUtf16 = EncodingRecognition.Recognise(run.Decoded) == BlobEncoding.Utf16LittleEndian;
            FindIn(isUtf16 ? Utf16Text.ToUtf8(run.Decoded, bigEndian: false) : run.Decoded, context, depth + 1, inside, cancellationToken);
            foreach (var item in inside)
            {
                var (start, length) = isUtf16 ? (run.Start, run.Length) : run.MapBack(item.Candidate.Start, item.Candidate.Length);
                judged.Add(item with { Candidate = new Candidate(item.Candidate.Rule, start, length) });
            }
        }

        if (judged.Count > plain)
            judged.Sort(static (a, b) => CandidateList.Compare(a.Candidate, b.Candidate));
    }

    /// <summary>How many times encoded text is decoded within encoded text.</summary>
    private const int MostDepth = 3;

    /// <summary>Reads a stream to its end, then does what the other overload does.</summary>
    /// <param name="stream">Read from where it stands; not closed.</param>
    /// <param name="context">What is known of its place.</param>
    /// <param name="maximumLength">The most bytes to take in.</param>
    /// <param name="cancellationToken">Stops reading and scanning.</param>
    /// <returns>Matches of every confidence, by place.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumLength"/> is negative.</exception>
    /// <exception cref="InvalidDataException">The stream holds more than <paramref name="maximumLength"/> bytes.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<BlobMatches> FindMatchesAsync(
        Stream stream, JudgeContext context, int maximumLength = DefaultMaximumLength, CancellationToken cancellationToken = default)
    {
        if (maximumLength < 0)
            throw new ArgumentOutOfRangeException(nameof(maximumLength));
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (content.Length + read > maximumLength)
                throw new InvalidDataException($"The stream holds more than {maximumLength} bytes.");
            content.Write(buffer, 0, read);
        }

        return FindMatches(content.GetBuffer().AsSpan(0, (int)content.Length), context, cancellationToken);
    }

    /// <summary>The largest blob that is scanned unless a caller says otherwise: 50 MB.</summary>
    public const int DefaultMaximumLength = 50_000_000;
}
