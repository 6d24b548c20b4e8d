using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Sources;

namespace ApiXGuard.Scanner.Findings;

/// <summary>
/// Turns the matches of one blob into findings: the step at which raw secrets end. Made once for a blob, with every match in it,
/// because a source line that is shown must show none of them.
/// </summary>
internal sealed class FindingFactory
{
    // Nobody reads more source lines of one file.
    private const int MostExcerpts = 1000;

    private readonly Blob _blob;
    private readonly BlobText _text;
    private readonly PathKind _kind;
    private readonly ExcerptMaker _excerpts;
    private int _made;

    /// <summary>Prepares for a blob.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="matches">Every match in it, also those that are not reported; at least one.</param>
    public FindingFactory(Blob blob, IReadOnlyList<Match> matches)
    {
        _blob = blob;
        _kind = PathKind.Of(blob.Path);
        _text = BlobText.Of(blob.Content, matches[0].Start, matches[0].Length);
        _excerpts = new ExcerptMaker(_text, matches);
    }

    /// <summary>The blob as text.</summary>
    public BlobText Text => _text;

    /// <summary>Makes the finding of one match, with one location.</summary>
    /// <param name="match">One of the matches.</param>
    /// <param name="fingerprint">Its fingerprint.</param>
    /// <param name="confidence">Its confidence, as policy has it.</param>
    public Finding Create(Match match, Fingerprint fingerprint, Confidence confidence)
    {
        var excerpt = _made++ < MostExcerpts ? _excerpts.Make(match) : null;
        var location = new Location(_blob.Path, match.StartLine, match.StartColumn, match.EndLine, match.EndColumn, excerpt)
        {
            Diagnostic = DiagnosticOfRule.OfShipped(match.Rule, _blob.Path, _kind),
        };
        var redacted = Redaction.VisiblePrefix(match.Rule, MaskedSpans.HeadOf(_text, match), match.Secret.Bytes) + Redaction.Mask;
        return new Finding(match.Rule, confidence, match.Validity, redacted, fingerprint.Hex, [location]);
    }
}
