using System.Text;
using ApiXGuard.Detection.Assignments;

namespace ApiXGuard.Detection;

public sealed partial class SecretScanner
{
    /// <summary>
    /// Judges a value that is known to be assigned to a name, as an analyzer knows it from a symbol, a key or an argument.
    /// Agrees with what <see cref="FindMatches"/> says of <c>name = "value"</c>, as far as the name decides; tokens that can be
    /// told by themselves are found by <see cref="Scan"/>.
    /// </summary>
    /// <param name="name">The name, in any of the usual spellings.</param>
    /// <param name="value">The value, decoded, UTF-8.</param>
    /// <param name="context">What is known of its place.</param>
    /// <returns>The most specific rule and its judgement; <see langword="null"/> where the value is no secret.</returns>
    public NamedValueMatch? JudgeNamedValue(string name, ReadOnlySpan<byte> value, in JudgeContext context)
    {
        var bytes = Encoding.UTF8.GetBytes(name.Length <= NameExtent.Most ? name : name.Substring(name.Length - NameExtent.Most));
        return _assignments?.Judge(bytes, value, context) is { } best ? new NamedValueMatch(best.Rule, best.Judgement) : null;
    }
}
