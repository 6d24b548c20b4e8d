namespace ApiXGuard.Runtime.Tests.Issuing;

public sealed class ApiKeyRegionsTests
{
    private static readonly Uri Eu = new("https://eu.orders.example/");
    private static readonly Uri Otherwise = new("https://orders.example/");
    private static readonly ApiKeyGenerator Generator = new(new FixedRandom(31));
    private static readonly ApiKeyRegions Regions = new(new Dictionary<string, Uri> { ["eu"] = Eu }, Otherwise);

    [Fact]
    public void A_region_of_the_list_gives_its_address()
    {
        Assert.True(Regions.TryGetAddress(Generator.CreateApiKey(region: "eu"), out var address));
        Assert.Equal(Eu, address);
        Assert.True(Regions.TryGetAddress(Generator.CreateApiKey(), out address));
        Assert.Equal(Otherwise, address);
    }

    [Fact]
    public void Another_region_gives_no_address_and_neither_does_what_is_no_key()
    {
        Assert.False(Regions.TryGetAddress(Generator.CreateApiKey(region: "us"), out _));
        Assert.False(Regions.TryGetAddress(Generator.CreateApiKey() + "-evil.example", out _));
        Assert.False(Regions.TryGetAddress(Generator.CreateApiKey() + "-eu@evil.example", out _));
        Assert.False(Regions.TryGetAddress("", out _));
        Assert.False(new ApiKeyRegions([]).TryGetAddress(Generator.CreateApiKey(), out _));
    }

    [Theory]
    [InlineData("eu", "http://eu.orders.example/")]
    [InlineData("eu", "/relative")]
    [InlineData("EU", "https://eu.orders.example/")]
    public void A_list_with_an_address_that_is_not_safe_is_refused(string region, string address) =>
        Assert.Throws<ArgumentException>(() => new ApiKeyRegions(new Dictionary<string, Uri> { [region] = new(address, UriKind.RelativeOrAbsolute) }));

    [Fact]
    public void Plain_http_is_taken_on_loopback() =>
        Assert.NotNull(new ApiKeyRegions(new Dictionary<string, Uri> { ["eu"] = new("http://localhost:5000/") }));
}
