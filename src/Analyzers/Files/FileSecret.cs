using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Analyzers.Files;

/// <summary>A secret in an additional file, judged. Holds no raw value.</summary>
/// <param name="Secret">The secret.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="FirstLine">Its first line, counted from 1 as the scanner counts.</param>
/// <param name="LastLine">Its last line.</param>
/// <param name="Key">The configuration key whose value it is or stands in; <see langword="null"/> where there is none.</param>
internal sealed record FileSecret(LiteralSecret Secret, TextSpan Span, int FirstLine, int LastLine, ConfigurationKey? Key)
{
    /// <summary>The name that a script's build publishes; <see langword="null"/> where the match is a secret.</summary>
    public string? PublishedName { get; init; }
}
