using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Access;

public sealed class ApiXAccessLevelEvaluatorTests
{
    [Theory]
    [InlineData("", AccessLevel.PublicRequestor, MethodCharacteristic.PublicUnownedData)]
    [InlineData("authenticated", AccessLevel.AuthenticatedRequestor, MethodCharacteristic.PublicUnownedData)]
    [InlineData("", AccessLevel.PublicRequestor, MethodCharacteristic.PublicOwnedData)]
    [InlineData("authenticated", AccessLevel.AuthenticatedRequestor, MethodCharacteristic.PublicOwnedData)]
    [InlineData("owner", AccessLevel.ResourceOwner, MethodCharacteristic.PublicOwnedData)]
    [InlineData("owner", AccessLevel.ResourceOwner, MethodCharacteristic.PrivateOwnedData)]
    [InlineData("authenticated", AccessLevel.NoAccess, MethodCharacteristic.PrivateOwnedData)]
    [InlineData("authenticated", AccessLevel.AuthenticatedRequestor, MethodCharacteristic.PrivateOwnedData, MethodCharacteristic.PublicUnownedData)]
    [InlineData("owner", AccessLevel.PublicRequestor, MethodCharacteristic.PublicUnownedData)]
    [InlineData("internal", AccessLevel.Admin, MethodCharacteristic.Internal)]
    [InlineData("moderative", AccessLevel.NoAccess, MethodCharacteristic.Internal)]
    [InlineData("moderative", AccessLevel.Moderator, MethodCharacteristic.Moderative)]
    [InlineData("institutional", AccessLevel.Manager, MethodCharacteristic.Institutional)]
    [InlineData("privileged", AccessLevel.PrivilegedRequestor, MethodCharacteristic.Special)]
    [InlineData("privileged", AccessLevel.PrivilegedRequestor, MethodCharacteristic.Special, MethodCharacteristic.PublicUnownedData)]
    [InlineData("", AccessLevel.PublicRequestor, MethodCharacteristic.Special, MethodCharacteristic.PublicUnownedData)]
    [InlineData("internal", AccessLevel.NoAccess, MethodCharacteristic.Special)]
    [InlineData("denied internal owner authenticated", AccessLevel.NoAccess, MethodCharacteristic.Internal, MethodCharacteristic.PublicUnownedData)]
    [InlineData("internal")]
    public async Task Levels_are_told_as_the_protocol_tells_them(string who, AccessLevel expected = AccessLevel.NoAccess, params MethodCharacteristic[] characteristics)
    {
        var words = who.Split(' ');
        var context = new ApiXAccessContext(
            new DefaultHttpContext(), new ClaimsPrincipal(), characteristics.ToHashSet(), () => new(words.Contains("owner")));

        Assert.Equal(expected, await new Evaluator(words).EvaluateAsync(context));
    }

    [Fact]
    public async Task By_default_a_signed_application_is_no_more_than_that()
    {
        foreach (var characteristic in Enum.GetValues<MethodCharacteristic>())
        {
            var context = new ApiXAccessContext(
                new DefaultHttpContext(), new ClaimsPrincipal(), new HashSet<MethodCharacteristic> { characteristic }, () => new(false));
            var level = await new ApiXAccessLevelEvaluator().EvaluateAsync(context);

            Assert.Equal(characteristic == MethodCharacteristic.PublicUnownedData, MethodCharacteristics.Allow([characteristic], level));
        }
    }

    private sealed class Evaluator(string[] words) : ApiXAccessLevelEvaluator
    {
        protected override ValueTask<bool> IsDeniedRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) => new(words.Contains("denied"));

        protected override ValueTask<bool> IsInternalRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) => new(words.Contains("internal"));

        protected override ValueTask<bool> IsModerativeRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) => new(words.Contains("moderative"));

        protected override ValueTask<bool> IsInstitutionalRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) => new(words.Contains("institutional"));

        protected override ValueTask<bool> IsPrivilegedRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) => new(words.Contains("privileged"));

        protected override ValueTask<bool> IsAuthenticatedRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) => new(words.Contains("authenticated"));
    }
}
