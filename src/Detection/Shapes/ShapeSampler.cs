using System.Text;

namespace ApiXGuard.Detection.Shapes;

/// <summary>Makes up tokens of a shape, the same for the same seed on every platform (SplitMix64, Steele et al. 2014).</summary>
internal sealed class ShapeSampler(ulong seed)
{
    private ulong _state = seed;

    public string Sample(IReadOnlyList<ShapeElement> elements)
    {
        var text = new StringBuilder();
        Append(text, elements);
        return text.ToString();
    }

    private void Append(StringBuilder text, IReadOnlyList<ShapeElement> elements)
    {
        foreach (var element in elements)
        {
            switch (element)
            {
                case LiteralElement literal:
                    text.Append(literal.Text);
                    break;
                case RunElement run:
                    var members = run.Set.ToArray();
                    for (var i = Length(run.Least, run.Most); i > 0; i--)
                        text.Append((char)members[Below(members.Length)]);
                    break;
                case GroupElement group:
                    for (var i = Length(group.Least, group.Most); i > 0; i--)
                        Append(text, group.Ways[Below(group.Ways.Count)]);
                    break;
            }
        }
    }

    /// <summary>A length in the range, near its lower end so that samples stay readable.</summary>
    private int Length(int least, int most) => least + Below(Math.Min(most - least, 12) + 1);

    private int Below(int bound) => (int)(Next() % (ulong)bound);

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
