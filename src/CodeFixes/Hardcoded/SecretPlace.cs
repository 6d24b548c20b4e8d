using System.Text;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>Says where in a text the secret of a diagnostic stands, which the diagnostic knows by its fingerprint only.</summary>
/// <param name="guard">Engine and key of fingerprints.</param>
/// <param name="file">The file of the text.</param>
/// <param name="fingerprint">Of the secret; <see langword="null"/> where the diagnostic has none.</param>
internal sealed class SecretPlace(GuardCompilation guard, SourceFile file, string? fingerprint)
{
    private const int MostCandidates = 256;

    // What may stand right before a secret that the structure of a text proves: a scheme, a key, a name.
    private static readonly char[] Before = [' ', ':', '=', '/', '@', '\'', '"'];
    private static readonly char[] After = [';', ',', '&', '@', '\'', '"', ' ', '/'];

    /// <summary>Whether the secret can be told from other texts.</summary>
    public bool IsKnown => fingerprint is not null;

    /// <summary>The secret's span; <see langword="null"/> where it is not to be found.</summary>
    public TextSpan? In(string text, CancellationToken cancellationToken)
    {
        if (fingerprint is null || text.Length == 0 || Is(text))
            return fingerprint is null ? null : new TextSpan(0, text.Length);
        return (ByEngine(text, cancellationToken) ?? ByStructure(text)) is { } span ? WithPadding(text, span) : null;
    }

    private TextSpan? ByEngine(string text, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var found = guard.Policy.Scanner.FindMatches(bytes, new JudgeContext { Path = file.Kind, IsDecoded = true }, cancellationToken);
        foreach (var match in found.Matches)
        {
            if (Fingerprint.Of(match.Secret.Bytes, guard.Policy.Decider.Key).Hex == fingerprint)
                return new TextSpan(Encoding.UTF8.GetCharCount(bytes, 0, match.Start), Encoding.UTF8.GetCharCount(bytes, match.Start, match.Length));
        }

        return null;
    }

    private TextSpan? ByStructure(string text)
    {
        var left = MostCandidates;
        for (var start = text.IndexOfAny(Before) + 1; start > 0 && start < text.Length && left > 0; start = text.IndexOfAny(Before, start) + 1)
        {
            for (var end = text.Length; end > start && left-- > 0; end = text.LastIndexOfAny(After, end - 1, end - start))
            {
                if (Is(text.Substring(start, end - start)))
                    return new TextSpan(start, end - start);
            }
        }

        return null;
    }

    // The = at the end of base64 belongs to it.
    private static TextSpan WithPadding(string text, TextSpan span) =>
        text.Substring(span.End).All(static c => c == '=') ? TextSpan.FromBounds(span.Start, text.Length) : span;

    private bool Is(string text) => Fingerprint.Of(Encoding.UTF8.GetBytes(text), guard.Policy.Decider.Key).Hex == fingerprint;
}
