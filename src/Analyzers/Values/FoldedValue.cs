using System.Diagnostics;

namespace ApiXGuard.Analyzers.Values;

/// <summary>
/// What an expression amounts to, as far as the source says. Holds a raw value, so it lives briefly; nothing it prints shows it.
/// </summary>
[DebuggerDisplay("(redacted)")]
internal readonly struct FoldedValue
{
    /// <summary>Stands in a text where a part is not known. The engine takes it for a template's place.</summary>
    public const string Hole = "{0}";

    private FoldedValue(string? text, byte[]? bytes, bool hasHoles)
    {
        Text = text;
        Bytes = bytes;
        HasHoles = hasHoles;
    }

    /// <summary>The text; <see langword="null"/> where the value is not one.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Text { get; }

    /// <summary>The bytes; <see langword="null"/> where the value is not an array or span of bytes.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public byte[]? Bytes { get; }

    /// <summary>Whether a part of the text is not known; <see cref="Hole"/> stands for it.</summary>
    public bool HasHoles { get; }

    /// <summary>Whether nothing is known.</summary>
    public bool IsNone => Text is null && Bytes is null;

    /// <summary>A text.</summary>
    public static FoldedValue Of(string text, bool hasHoles = false) => new(text, bytes: null, hasHoles);

    /// <summary>Bytes.</summary>
    public static FoldedValue Of(byte[] bytes) => new(text: null, bytes, hasHoles: false);

    /// <inheritdoc/>
    public override string ToString() => "(redacted)";
}
