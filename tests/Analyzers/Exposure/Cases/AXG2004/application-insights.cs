// references: appinsights, configuration
using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.Channel;
using Microsoft.ApplicationInsights.DataContracts;
using Microsoft.Extensions.Configuration;

class Payments(TelemetryClient telemetry, IConfiguration configuration)
{
    void Track(string password, string user)
    {
        telemetry.TrackEvent("login", new Dictionary<string, string> { ["password"] = [|password|], ["user"] = user });
        telemetry.TrackEvent("login", new Dictionary<string, string> { ["user"] = user });
        telemetry.TrackEvent("login", new Dictionary<string, string> { { "password", [|password|] } });
        telemetry.TrackTrace([|$"login with {password}"|]);
        telemetry.TrackTrace($"login of {user}");
        telemetry.TrackException(new InvalidOperationException(), new Dictionary<string, string> { ["key"] = [|configuration["Stripe:SecretKey"]|]! });
        telemetry.TrackException(new InvalidOperationException(), new Dictionary<string, string> { ["mode"] = configuration["Stripe:Mode"]! });

        var properties = new Dictionary<string, string>();
        properties["password"] = password;
        telemetry.TrackEvent("login", [|properties|]);

        var added = new Dictionary<string, string>();
        added.Add("password", password);
        telemetry.TrackEvent("login", [|added|]);

        var innocent = new Dictionary<string, string>();
        innocent["user"] = user;
        telemetry.TrackEvent("login", innocent);
    }

    void Items(string apiKey, string user, ITelemetry item, RequestTelemetry request)
    {
        telemetry.Context.GlobalProperties["key"] = [|apiKey|];
        telemetry.Context.GlobalProperties["user"] = user;
        telemetry.Context.GlobalProperties.Add("key", [|apiKey|]);
        item.Context.GlobalProperties.TryAdd("key", [|apiKey|]);
        ((ISupportProperties)item).Properties["key"] = [|apiKey|];
        ((ISupportProperties)item).Properties["user"] = user;
        request.Properties["key"] = [|apiKey|];
        request.Properties.Add("user", user);
        var trace = new TraceTelemetry([|"key " + apiKey|]) { Properties = { ["key"] = [|apiKey|] } };
        var named = new EventTelemetry("login") { Properties = { ["user"] = user } };
        var bag = telemetry.Context.GlobalProperties;
        bag["key"] = [|apiKey|];
        bag["user"] = user;
    }
}
