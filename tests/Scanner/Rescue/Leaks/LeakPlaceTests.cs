using ApiXGuard.Scanner.Rescue.Leaks;

namespace ApiXGuard.Scanner.Tests.Rescue.Leaks;

/// <summary>What a place on the command line means.</summary>
public sealed class LeakPlaceTests
{
    [Theory]
    [InlineData("a.cs:3", "a.cs", 3, null)]
    [InlineData("a.cs:3:14", "a.cs", 3, 14)]
    [InlineData("a.cs:3:14:", "a.cs", 3, 14)]
    [InlineData("C:\\x\\a.cs:3", "C:\\x\\a.cs", 3, null)]
    [InlineData("odd:name:2.cs:3", "odd:name:2.cs", 3, null)]
    [InlineData("a.cs", "a.cs", null, null)]
    [InlineData("a.cs:0", "a.cs:0", null, null)]
    [InlineData("a.cs:99999999999", "a.cs:99999999999", null, null)]
    [InlineData("two\nlines.cs:3", "two\nlines.cs", 3, null)]
    public void A_file_may_have_a_line_and_a_column(string text, string file, int? line, int? column)
    {
        var place = LeakPlace.Parse(text);

        Assert.Equal((file, line, column, null), (place.File, place.Line, place.Column, place.Fingerprint));
    }

    [Fact]
    public void Thirty_two_hexadecimal_digits_are_a_fingerprint()
    {
        var place = LeakPlace.Parse("0123456789ABCDEF0123456789abcdef");

        Assert.Equal((null, "0123456789abcdef0123456789abcdef"), (place.File, place.Fingerprint));
    }
}
