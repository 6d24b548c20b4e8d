namespace ApiXGuard.Detection.Shapes;

/// <summary>One element of a shape as written, before it is compiled.</summary>
internal abstract record ShapeElement;

/// <summary>Fixed ASCII text.</summary>
internal sealed record LiteralElement(string Text) : ShapeElement;

/// <summary>Between <paramref name="Least"/> and <paramref name="Most"/> bytes of a set.</summary>
internal sealed record RunElement(ByteSet Set, int Least, int Most) : ShapeElement;

/// <summary>One of several sequences, repeated between <paramref name="Least"/> and <paramref name="Most"/> times.</summary>
internal sealed record GroupElement(IReadOnlyList<IReadOnlyList<ShapeElement>> Ways, int Least, int Most) : ShapeElement;
