namespace ApiXGuard.Detection.Assignments;

/// <summary>A value that stands behind a name.</summary>
/// <param name="Start">First byte of the value, inside its quotes.</param>
/// <param name="End">One past the last byte of the value.</param>
/// <param name="Syntax">How it stands in the text.</param>
/// <param name="Next">Where the text goes on, behind the closing quote.</param>
internal readonly record struct FoundValue(int Start, int End, ValueSyntax Syntax, int Next)
{
    public static FoundValue None => new(0, -1, ValueSyntax.Unknown, -1);

    public bool IsNone => End < Start;

    public int Length => End - Start;
}
