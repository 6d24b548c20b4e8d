// references: runtime
// fix: redact

using System.Diagnostics;

class Calls
{
    void Report(Activity activity, string apiKey, string region)
    {
        activity.SetTag("key", [|apiKey|]);
        activity.DisplayName = [|$"call with {apiKey} in {region}"|];
        var tags = new Dictionary<string, object?> { ["key"] = apiKey, ["region"] = region };
        activity.AddEvent(new ActivityEvent("call", tags: new ActivityTagsCollection([|tags|])));
    }
}
