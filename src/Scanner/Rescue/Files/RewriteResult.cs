using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>A file without the value that was taken out of it, or why it was left there. Holds the value: nothing it prints shows it.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class RewriteResult
{
    private RewriteResult()
    {
    }

    /// <summary>Whether the value was taken out.</summary>
    [MemberNotNullWhen(true, nameof(Content), nameof(KeyPath), nameof(Value), nameof(VariableName))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsRewritten => Reason is null;

    /// <summary>The file's new bytes.</summary>
    public byte[]? Content { get; private init; }

    /// <summary>The setting's own name: <c>ConnectionStrings:Orders</c>, <c>STRIPE_API_KEY</c>.</summary>
    public string? KeyPath { get; private init; }

    /// <summary>The value as a program would read it, unescaped. A secret.</summary>
    public string? Value { get; private init; }

    /// <summary>An environment variable's name for the setting, the one that a placeholder refers to.</summary>
    public string? VariableName { get; private init; }

    /// <summary>Why nothing was rewritten, and what to do instead. Repeats nothing of the file but line numbers.</summary>
    public string? Reason { get; private init; }

    /// <summary>What else to do, so that the placeholder is filled; <see langword="null"/> where nothing is.</summary>
    public string? Note { get; init; }

    /// <summary>A value was taken out.</summary>
    public static RewriteResult Done(byte[] content, string keyPath, string value, string variableName) =>
        new() { Content = content, KeyPath = keyPath, Value = value, VariableName = variableName };

    /// <summary>Nothing was done.</summary>
    public static RewriteResult Refused(string reason) => new() { Reason = reason };

    /// <summary>The same with a note.</summary>
    public RewriteResult With(string? note) =>
        new() { Content = Content, KeyPath = KeyPath, Value = Value, VariableName = VariableName, Reason = Reason, Note = note };

    /// <inheritdoc/>
    public override string ToString() => IsRewritten ? $"{KeyPath} taken out" : Reason;
}
