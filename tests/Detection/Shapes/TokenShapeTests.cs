using System.Text;
using ApiXGuard.Detection.Shapes;

namespace ApiXGuard.Detection.Tests.Shapes;

public sealed class TokenShapeTests
{
    [Theory]
    [InlineData("ab_<hex>{3}", "ab_0f9", 6)]
    [InlineData("ab_<hex>{3}", "ab_0f9f", -1)]
    [InlineData("ab_<hex>{3}", "ab_0f", -1)]
    [InlineData("ab_<hex>{3,5}", "ab_0f9f\"", 7)]
    [InlineData("ab(c|d)(e)?<dec>{2}", "abd12", 5)]
    [InlineData("x<b62>{2,6}END<b62>{2}", "xaaENDbb", 8)]
    [InlineData("(<low>{2}-){3}end", "aa-bb-cc-end", 12)]
    [InlineData("k[.\\-]z", "k-z", 3)]
    public void A_shape_takes_the_token_and_nothing_longer(string shape, string text, int length) =>
        Assert.Equal(length, TokenShape.Parse(shape).LengthAt(Encoding.UTF8.GetBytes(text), 0));
}
