namespace ApiXGuard.Detection.Shapes;

/// <summary>One step of a compiled shape; steps are linked to what follows them.</summary>
internal abstract class ShapeNode
{
    private protected ShapeNode()
    {
    }
}

/// <summary>The end of the shape.</summary>
internal sealed class EndNode : ShapeNode
{
    public static readonly EndNode Instance = new();
}

/// <summary>Fixed bytes.</summary>
internal sealed class LiteralNode(byte[] bytes, ShapeNode next) : ShapeNode
{
    public byte[] Bytes { get; } = bytes;

    public ShapeNode Next { get; } = next;
}

/// <summary>A run of bytes of one set, taken as long as it goes.</summary>
internal sealed class RunNode(ByteSet set, int least, int most, ShapeNode next) : ShapeNode
{
    public ByteSet Set { get; } = set;

    public int Least { get; } = least;

    public int Most { get; } = most;

    public ShapeNode Next { get; } = next;
}

/// <summary>One of several ways, tried in order; each leads on to what follows.</summary>
internal sealed class ChoiceNode(ShapeNode[] ways) : ShapeNode
{
    public ShapeNode[] Ways { get; } = ways;
}
