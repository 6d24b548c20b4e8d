using ApiXGuard.Scanner.Rescue.Literals;

namespace ApiXGuard.Scanner.Tests.Rescue.Literals;

/// <summary>Strings in C# text.</summary>
public sealed class CSharpLiteralsTests
{
    [Theory]
    [InlineData("var a = \"x\";", "\"x\"", "x")]
    [InlineData("var a = \"a\\\"b\\\\ \\u0041\\x42 \\U0001F600\";", "\"a\\\"b\\\\ \\u0041\\x42 \\U0001F600\"", "a\"b\\ AB \U0001F600")]
    [InlineData("var a = @\"c:\\x \"\"y\"\"\";", "@\"c:\\x \"\"y\"\"\"", "c:\\x \"y\"")]
    [InlineData("var a = \"\"\"a \"b\" c\"\"\";", "\"\"\"a \"b\" c\"\"\"", "a \"b\" c")]
    [InlineData("var a = \"\"\"\n    one\n      two\n    \"\"\";", "\"\"\"\n    one\n      two\n    \"\"\"", "one\n  two")]
    [InlineData("var a = \"x\"u8;", "\"x\"u8", "x")]
    [InlineData("var a = $\"x{{y}}\";", "$\"x{{y}}\"", "x{y}")]
    [InlineData("// \"no\"\n/* \"no\" */ var c = '\"'; var a = \"x\";", "\"x\"", "x")]
    [InlineData("#region \"no\n#endregion\nvar a = \"x\";", "\"x\"", "x")]
    [InlineData("var @class = \"x\";", "\"x\"", "x")]
    public void A_literal_is_found_with_its_value(string text, string literal, string value)
    {
        var found = Assert.Single(CSharpLiterals.In(text));

        Assert.Equal(literal, text[found.Start..found.End]);
        Assert.Equal(value, found.WholeValue(text));
    }

    [Fact]
    public void Literals_in_holes_are_literals_too()
    {
        const string text = "var a = $\"x {Get(\"in{n}er\", b ? \"c\" : d):F2} y\" + \"z\";";

        Assert.Equal(["\"in{n}er\"", "\"c\"", "$\"x {Get(\"in{n}er\", b ? \"c\" : d):F2} y\"", "\"z\""], CSharpLiterals.In(text).Select(found => text[found.Start..found.End]));
        Assert.Null(CSharpLiterals.In(text)[2].WholeValue(text));
    }

    [Fact]
    public void Raw_literals_count_their_dollars()
    {
        const string text = "var a = $$\"\"\"{ \"k\": \"{{Get(\"v\")}}\" }\"\"\";";

        Assert.Equal(["\"v\"", "$$\"\"\"{ \"k\": \"{{Get(\"v\")}}\" }\"\"\""], CSharpLiterals.In(text).Select(found => text[found.Start..found.End]));
    }

    [Fact]
    public void The_innermost_literal_is_the_one_around_a_place()
    {
        const string text = "$\"a {f(\"b\")} c\"";

        Assert.Equal("\"b\"", text[CSharpLiterals.Around(text, text.IndexOf('b'))!.Value.Start..][..3]);
        Assert.Equal(0, CSharpLiterals.Around(text, text.IndexOf('c'))!.Value.Start);
        Assert.Null(CSharpLiterals.Around("var a = 1;", 4));
    }

    [Theory]
    [InlineData("\"never closed")]
    [InlineData("$\"{ \"never closed")]
    [InlineData("\"\"\" never")]
    [InlineData("@\"")]
    [InlineData("'")]
    [InlineData("/*")]
    [InlineData("\"\\")]
    [InlineData("$\"{{{{{{{")]
    public void Text_that_does_not_compile_ends_the_reading(string text) =>
        Assert.All(CSharpLiterals.In(text), found => Assert.InRange(found.End, found.Start, text.Length));

    [Fact]
    public void Any_text_is_read_to_its_end()
    {
        var random = new Random(1);
        const string alphabet = "\"\"\"$@{}\\'/*# \nabu8:();";
        for (var i = 0; i < 5000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            foreach (var found in CSharpLiterals.In(text))
            {
                Assert.True(0 <= found.Start && found.Start < found.ContentStart && found.ContentStart <= found.ContentEnd && found.ContentEnd <= found.End && found.End <= text.Length, text);
                _ = found.WholeValue(text);
            }
        }
    }
}
