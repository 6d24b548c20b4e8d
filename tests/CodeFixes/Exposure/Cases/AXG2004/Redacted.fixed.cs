
using System.Diagnostics;
using ApiXGuard.Runtime;

class Calls
{
    void Report(Activity activity, string apiKey, string region)
    {
        activity.SetTag("key", Redact.Secret(apiKey));
        activity.DisplayName = $"call with {Redact.Secret(apiKey)} in {region}";
        var tags = new Dictionary<string, object?> { ["key"] = Redact.Secret(apiKey), ["region"] = region };
        activity.AddEvent(new ActivityEvent("call", tags: new ActivityTagsCollection(tags)));
    }
}
