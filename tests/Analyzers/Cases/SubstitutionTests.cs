using System.Text;

namespace ApiXGuard.Analyzers.Tests.Cases;

public class SubstitutionTests
{
    [Fact]
    public void A_name_becomes_a_value() => Assert.Equal($"a {MadeUp.Value("github", 1)} b {MadeUp.Value("github", 2)}", Substitution.Apply("a $github$ b $github.2$"));

    [Fact]
    public void Head_and_tail_make_the_whole() => Assert.Equal(MadeUp.Value("stripe", 1), Substitution.Apply("$stripe:head$$stripe:tail$"));

    [Fact]
    public void A_value_has_other_writings()
    {
        var value = MadeUp.Value("slack", 1)!;

        Assert.Equal(value, Encoding.UTF8.GetString(Convert.FromBase64String(Substitution.Apply("$slack:base64$"))));
        Assert.Equal(value, Encoding.UTF8.GetString(Convert.FromHexString(Substitution.Apply("$slack:hex$"))));
        Assert.Equal(value, Uri.UnescapeDataString(Substitution.Apply("$slack:percent$")));
        Assert.StartsWith("'x', 'o', 'x', 'b', '-'", Substitution.Apply("$slack:chars$"), StringComparison.Ordinal);
        Assert.StartsWith("0x78, 0x6f, 0x78", Substitution.Apply("$slack:bytes$"), StringComparison.Ordinal);
        Assert.StartsWith("\\u0078\\u006f", Substitution.Apply("$slack:escaped$"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_key_comes_line_by_line()
    {
        Assert.StartsWith("-----BEGIN", Substitution.Apply("$pem:line1$"), StringComparison.Ordinal);
        Assert.StartsWith("-----END", Substitution.Apply("$pem:line5$"), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', Substitution.Apply("$pem$"));
    }

    [Fact]
    public void Dollars_of_other_meaning_stay() => Assert.Equal("$\"{a}$\" $$ $1 $x$", Substitution.Apply("$\"{a}$\" $$ $1 $x$"));

    [Fact]
    public void An_unknown_name_or_form_is_an_error()
    {
        Assert.Throws<InvalidDataException>(() => Substitution.Apply("$githob$"));
        Assert.Throws<InvalidDataException>(() => Substitution.Apply("$github:backwards$"));
    }
}
