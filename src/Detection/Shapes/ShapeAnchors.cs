namespace ApiXGuard.Detection.Shapes;

/// <summary>Literal texts of which one stands in every token of a shape, and how far from the token's start.</summary>
/// <param name="Texts">The texts, each of at least three bytes.</param>
/// <param name="LeastOffset">The least distance from the token's start.</param>
/// <param name="MostOffset">The greatest distance.</param>
/// <param name="Followers">The bytes of which one comes next; empty where that is not known.</param>
internal sealed record AnchorPlace(IReadOnlyList<string> Texts, int LeastOffset, int MostOffset, ByteSet Followers);

/// <summary>Chooses the literal run by which a shape is found fastest.</summary>
internal static class ShapeAnchors
{
    private const int ShortestAnchor = 3;
    private const int MostTexts = 12;

    public static AnchorPlace? Choose(IReadOnlyList<ShapeElement> elements)
    {
        AnchorPlace? best = null;
        int least = 0, most = 0;
        for (var i = 0; i < elements.Count; i++)
        {
            var texts = Spell(elements, i, out var next);
            if (texts.TrueForAll(text => text.Length >= ShortestAnchor))
            {
                var followers = next < elements.Count && elements[next] is RunElement { Least: > 0 } run ? run.Set : default;
                var place = new AnchorPlace(texts, least, most, followers);
                if (best is null || Worth(place) > Worth(best))
                    best = place;
            }

            var (l, m) = ShapeMeasure.Of(elements[i]);
            least += l;
            most += m;
        }

        return best;
    }

    /// <summary>Long, few and at a fixed place is good. More than six bytes tell no more than six.</summary>
    private static double Worth(AnchorPlace place) =>
        Math.Min(place.Texts.Min(text => text.Length), 6) - (0.25 * place.Texts.Count) - (place.MostOffset > place.LeastOffset ? 2 : 0)
        + (place.LeastOffset == 0 ? 0.5 : 0);

    /// <summary>Every text that the literals and groups of literals from an element on can spell.</summary>
    private static List<string> Spell(IReadOnlyList<ShapeElement> elements, int from, out int next)
    {
        if (elements[from] is RunElement)
        {
            next = from;
            return [""];
        }

        var texts = new List<string> { "" };
        for (next = from; next < elements.Count; next++)
        {
            var ways = Literals(elements[next]);
            if (ways is null || ways.Count * texts.Count > MostTexts)
                break;
            texts = [.. texts.SelectMany(text => ways.Select(way => text + way))];
        }

        return [.. texts.Distinct(StringComparer.Ordinal)];
    }

    private static List<string>? Literals(ShapeElement element) => element switch
    {
        LiteralElement literal => [literal.Text],
        GroupElement { Least: 1, Most: 1 } group when group.Ways.All(way => way.All(e => e is LiteralElement)) =>
            [.. group.Ways.Select(way => string.Concat(way.Cast<LiteralElement>().Select(e => e.Text)))],
        _ => null,
    };
}
