using System.Text;
using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection.Shapes;

/// <summary>
/// The shape of a token, written in a small notation and compiled to a matcher, to anchors and to a sample maker.
/// Immutable and thread-safe.
/// <list type="bullet">
/// <item>Characters stand for themselves; <c>\</c> takes the next one literally.</item>
/// <item><c>&lt;name&gt;</c> is one byte of a named set: hex, HEX, xhex (either case), dec, low, up, alpha, lownum, upnum, b62, word,
/// b64, b64u, b32, b32l, b58. <c>&lt;uuid&gt;</c> is a whole UUID.</item>
/// <item><c>[A-Z2-7_]</c> is one byte of the set written out.</item>
/// <item><c>(one|two)</c> is one of several sequences.</item>
/// <item><c>{n}</c>, <c>{n,m}</c>, <c>{n,}</c> and <c>?</c> after a set or a group say how often it stands.</item>
/// </list>
/// For example <c>ghp_&lt;b62&gt;{36}</c>.
/// </summary>
public sealed class TokenShape
{
    private readonly IReadOnlyList<ShapeElement> _elements;

    // Made when first needed: of a thousand shapes one run needs a few. Two threads may make one twice; either will do.
    private ShapeNode? _head;

    private TokenShape(string notation, IReadOnlyList<ShapeElement> elements)
    {
        Notation = notation;
        _elements = elements;
        (MinimumLength, MaximumLength) = ShapeMeasure.Of(elements);
    }

    /// <summary>The shape as written.</summary>
    public string Notation { get; }

    /// <summary>Length of the shortest token, in bytes.</summary>
    public int MinimumLength { get; }

    /// <summary>Length of the longest token, in bytes.</summary>
    public int MaximumLength { get; }

    /// <summary>Where the rarest literal stands; <see langword="null"/> where the shape holds none of three bytes.</summary>
    internal AnchorPlace? AnchorPlace => ShapeAnchors.Choose(_elements);

    private ShapeNode Head => _head ??= ShapeCompiler.Compile(_elements);

    /// <summary>Reads a shape.</summary>
    /// <exception cref="FormatException">The notation is malformed; the message says where.</exception>
    public static TokenShape Parse(string notation) => new(notation, ShapeParser.Parse(notation));

    /// <summary>The length of the token that starts at a place and ends at a boundary; -1 where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the token would start.</param>
    public int LengthAt(ReadOnlySpan<byte> text, int start)
    {
        var steps = ShapeMatcher.MostSteps;
        var end = ShapeMatcher.Match(Head, text, start, default, whole: false, ref steps);
        return end < 0 ? -1 : end - start;
    }

    /// <summary>Whether a whole value is of this shape.</summary>
    public bool IsWhole(ReadOnlySpan<byte> value)
    {
        if (value.Length < MinimumLength || value.Length > MaximumLength)
            return false;
        var steps = ShapeMatcher.MostSteps;
        return ShapeMatcher.Match(Head, value, 0, default, whole: true, ref steps) == value.Length;
    }

    /// <summary>Makes up a token of this shape. The same seed gives the same token.</summary>
    /// <param name="seed">Chooses lengths, ways and characters.</param>
    public string Sample(ulong seed) => new ShapeSampler(seed).Sample(_elements);

    /// <inheritdoc/>
    public override string ToString() => Notation;
}
