namespace ApiXGuard.Detection.Shapes;

/// <summary>The least and the greatest length of a shape.</summary>
internal static class ShapeMeasure
{
    public static (int Least, int Most) Of(IEnumerable<ShapeElement> elements)
    {
        var (least, most) = (0, 0);
        foreach (var element in elements)
        {
            var (l, m) = Of(element);
            least += l;
            most += m;
        }

        return (least, most);
    }

    /// <summary>Of one element.</summary>
    public static (int Least, int Most) Of(ShapeElement element) => element switch
    {
        LiteralElement literal => (literal.Text.Length, literal.Text.Length),
        RunElement run => (run.Least, run.Most),
        GroupElement group => (group.Ways.Min(way => Of(way).Least) * group.Least, group.Ways.Max(way => Of(way).Most) * group.Most),
        _ => throw new InvalidOperationException("Unknown element."),
    };
}
