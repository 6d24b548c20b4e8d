namespace ApiXGuard.Policy.Tests.Errors;

public sealed class SuggestionTests
{
    private static readonly string[] Known = ["github-classic-token", "github-app-token", "npm-token", "stripe-secret-key"];

    [Theory]
    [InlineData("github-clasic-token", "github-classic-token")]
    [InlineData("gihtub-classic-token", "github-classic-token")]
    [InlineData("NPM-TOKEM", "npm-token")]
    [InlineData("stripe", "stripe-secret-key")]
    public void A_mistyped_name_leads_to_the_nearest_one(string typed, string meant) =>
        Assert.Equal(meant, Suggestion.For(typed, Known));

    [Theory]
    [InlineData("")]
    [InlineData("something else altogether")]
    [InlineData("x")]
    public void What_is_near_to_nothing_leads_nowhere(string typed) => Assert.Null(Suggestion.For(typed, Known));

    [Fact]
    public void A_very_long_name_is_not_even_compared() => Assert.Null(Suggestion.For(new string('a', 1_000_000), Known));

    [Fact]
    public void Of_many_near_words_some_are_named_in_a_fixed_order() =>
        Assert.Equal(["token-ab", "token-abc"], Suggestion.Near("token-a", ["token-abcd", "token-abc", "token-ab", "password"], 2));
}
