namespace ApiXGuard.Runtime.Tests.Verification;

public sealed class ApiXVerificationOptionsTests
{
    public static TheoryData<string, ApiXVerificationOptions> Bad() => new()
    {
        { nameof(ApiXVerificationOptions.Mode), new() { Mode = (ApiXVerificationMode)7 } },
        { nameof(ApiXVerificationOptions.MaxRequestAge), new() { MaxRequestAge = TimeSpan.Zero } },
        { nameof(ApiXVerificationOptions.MaxRequestAge), new() { MaxRequestAge = Timeout.InfiniteTimeSpan } },
        { nameof(ApiXVerificationOptions.MaxRequestAge), new() { MaxRequestAge = TimeSpan.MaxValue } },
        { nameof(ApiXVerificationOptions.ClockSkew), new() { ClockSkew = TimeSpan.FromSeconds(-1) } },
        { nameof(ApiXVerificationOptions.ClockSkew), new() { ClockSkew = TimeSpan.FromHours(1) } },
        { nameof(ApiXVerificationOptions.MaxBodySize), new() { MaxBodySize = 0 } },
        { nameof(ApiXVerificationOptions.Profiles), new() { Profiles = [] } },
        { nameof(ApiXVerificationOptions.Profiles), new() { Profiles = [(SignatureProfile)9] } },
        { nameof(ApiXVerificationOptions.Profiles), new() { Profiles = [SignatureProfile.Binary] } },
        { nameof(ApiXVerificationOptions.DeveloperMode), new() { DeveloperMode = true } },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Options_that_do_not_fit_are_refused_by_name(string name, ApiXVerificationOptions options)
    {
        var error = Assert.Throws<ArgumentException>(
            () => new ApiXRequestVerifier(new InMemoryApiXApplicationDirectory([]), new InMemoryReplayCache(), options));

        Assert.Equal(name, error.ParamName);
    }

    [Fact]
    public void Options_as_they_come_are_strict() => Assert.True(
        new ApiXRequestVerifier(new InMemoryApiXApplicationDirectory([]), new InMemoryReplayCache()).IsStrict);

    [Fact]
    public async Task A_verifier_does_not_follow_options_that_change_later()
    {
        var options = new ApiXVerificationOptions();
        var verifier = new ApiXRequestVerifier(new InMemoryApiXApplicationDirectory([]), new InMemoryReplayCache(), options);

        options.Mode = ApiXVerificationMode.Compat;
        options.DeveloperMode = true;

        Assert.False((await verifier.VerifyAsync(TestRequests.Signed())).Succeeded);
    }
}
