// references: aspnetcore
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

class Orders(IConfiguration configuration, ActivitySource source)
{
    void Tags(Activity? activity, string apiKey, string orderId, HttpRequest request)
    {
        activity?.SetTag("stripe.key", [|configuration["Stripe:SecretKey"]|]);
        activity?.SetTag("stripe.mode", configuration["Stripe:Mode"]);
        activity?.AddTag("key", [|apiKey|]);
        activity?.AddTag("order", orderId);
        activity!.SetTag("auth", [|request.Headers.Authorization|]);
        activity!.SetTag("auth", request.Headers.UserAgent);
        activity!.SetTag("auth", [|$"key {apiKey}"|]);
        activity!.SetTag("auth", $"key of {apiKey.Length} characters");
        activity!.SetTag("order", orderId).SetTag("key", [|apiKey|]);
        activity!.SetCustomProperty("key", [|apiKey|]);
        activity!.SetCustomProperty("order", orderId);
    }

    void TagsByTheirKey(Activity activity, string value)
    {
        activity.SetTag("client_secret", [|value|]);
        activity.SetTag("client_id", value);
        activity.SetTag("client_secret", value.Length);
        activity.SetTag("client_secret", value is not null);
    }

    void Baggage(Activity activity, string accessToken, string tenant)
    {
        activity.AddBaggage("token", [|accessToken|]);
        activity.SetBaggage("token", [|accessToken|]);
        activity.AddBaggage("tenant", tenant);
        activity.SetBaggage("tenant", tenant);
    }

    void Events(Activity activity, string clientSecret, string clientId)
    {
        activity.AddEvent(new ActivityEvent("login", tags: new ActivityTagsCollection { { "secret", [|clientSecret|] } }));
        activity.AddEvent(new ActivityEvent("login", tags: new ActivityTagsCollection { { "id", clientId } }));
        activity.AddEvent(new ActivityEvent([|$"login with {clientSecret}"|]));
        activity.AddEvent(new ActivityEvent($"login of {clientId}"));
        activity.AddException(new InvalidOperationException(), new TagList { { "secret", [|clientSecret|] } });
        activity.AddException(new InvalidOperationException(), new TagList { { "id", clientId } });
        var tags = new ActivityTagsCollection();
        tags["secret"] = [|clientSecret|];
        tags["id"] = clientId;
    }

    void NamesAndStatus(Activity activity, string apiKey, string orderId)
    {
        activity.DisplayName = [|"call with " + apiKey|];
        activity.DisplayName = "call for " + orderId;
        activity.SetStatus(ActivityStatusCode.Error, [|$"refused {apiKey}"|]);
        activity.SetStatus(ActivityStatusCode.Error, $"refused {orderId}");
        activity.TraceStateString = [|apiKey|];
        activity.TraceStateString = orderId;
    }

    void Starts(ActivityContext parent, string apiKey, string orderId)
    {
        using var secret = source.StartActivity("call", ActivityKind.Client, parent, [new("key", [|apiKey|])]);
        using var innocent = source.StartActivity("call", ActivityKind.Client, parent, [new("order", orderId)]);
        var tags = new Dictionary<string, object?> { ["key"] = apiKey };
        using var later = source.CreateActivity("call", ActivityKind.Client, parent, [|tags|]);
        var orders = new Dictionary<string, object?> { ["order"] = orderId };
        using var laterInnocent = source.CreateActivity("call", ActivityKind.Client, parent, orders);
    }

    void Masked(Activity activity, string apiKey)
    {
        activity.SetTag("key", Mask(apiKey));
        activity.SetTag("key", apiKey[..4]);
        activity.SetTag("key.set", !string.IsNullOrEmpty(apiKey));
        activity.SetTag("key.name", nameof(apiKey));
        activity.SetTag("key.hash", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(apiKey))));
    }

    static string Mask(string value) => value[..2] + "…";
}
