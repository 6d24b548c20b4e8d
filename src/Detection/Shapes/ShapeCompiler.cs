using System.Text;

namespace ApiXGuard.Detection.Shapes;

/// <summary>Links the elements of a shape into nodes, from the last to the first.</summary>
internal static class ShapeCompiler
{
    public static ShapeNode Compile(IReadOnlyList<ShapeElement> elements) => Link(elements, EndNode.Instance);

    private static ShapeNode Link(IReadOnlyList<ShapeElement> elements, ShapeNode next)
    {
        for (var i = elements.Count - 1; i >= 0; i--)
        {
            next = elements[i] switch
            {
                LiteralElement literal => new LiteralNode(Encoding.ASCII.GetBytes(literal.Text), next),
                RunElement run => new RunNode(run.Set, run.Least, run.Most, next),
                GroupElement group => Repeat(group, next),
                _ => throw new InvalidOperationException("Unknown element."),
            };
        }

        return next;
    }

    /// <summary>Unrolls a repeated group: what must stand, then what may.</summary>
    private static ShapeNode Repeat(GroupElement group, ShapeNode next)
    {
        var after = next;
        for (var i = group.Least; i < group.Most; i++)
            next = new ChoiceNode([.. group.Ways.Select(way => Link(way, next)), after]);
        for (var i = 0; i < group.Least; i++)
        {
            next = group.Ways.Count == 1
                ? Link(group.Ways[0], next)
                : new ChoiceNode([.. group.Ways.Select(way => Link(way, next))]);
        }

        return next;
    }
}
