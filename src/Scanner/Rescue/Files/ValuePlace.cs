using System.Diagnostics;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>Where in a text a value stands, what it is called and how a replacement is written there. Holds the value.</summary>
/// <param name="Start">First character to replace.</param>
/// <param name="End">One past the last.</param>
/// <param name="KeyPath">The setting's name, sections before it with <c>:</c>.</param>
/// <param name="Value">The value unescaped.</param>
/// <param name="Write">Writes a replacement as the place needs it: escaped, in quotes or not.</param>
[DebuggerDisplay("{KeyPath,nq}")]
internal sealed record ValuePlace(int Start, int End, string KeyPath, string Value, Func<string, string> Write)
{
    /// <summary>The variable's name, where the format gives a better one than the key path.</summary>
    public string? VariableName { get; init; }

    /// <summary>
    /// Whether the value is a command or a text of which the secret is a small part. Taking all of it away would break more than it
    /// mends, so only a placeholder that is filled within a text may stand in, for the secret alone.
    /// </summary>
    public bool IsText { get; init; }

    /// <inheritdoc/>
    public override string ToString() => KeyPath;
}

/// <summary>Ends the reading of a file that is damaged or beyond what is understood.</summary>
internal sealed class RewriteRefusedException(string reason) : Exception(reason);
