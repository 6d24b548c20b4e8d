// references: aspnetcore
#define TRACE
#define DEBUG
using System.Diagnostics;
using System.Diagnostics.Tracing;

class Traces
{
    private static readonly TraceSource Source = new("Shop");

    void Leaks(string password, string user)
    {
        Debug.WriteLine([|password|]);
        Debug.WriteLine("Password {0}", [|password|]);
        Debug.Write($"Password {[|password|]}", "Shop");
        Debug.Print("Password {0}", [|password|]);
        Debug.Fail("Password " + [|password|]);
        Debug.Assert(user.Length > 0, "Password " + [|password|]);
        Trace.WriteLine([|password|]);
        Trace.TraceInformation("Password {0}", [|password|]);
        Trace.TraceError($"Password {[|password|]}");
        Source.TraceEvent(TraceEventType.Error, 1, "Password {0}", [|password|]);
        Source.TraceData(TraceEventType.Error, 1, [|password|]);
        Source.TraceInformation([|password|]);
        EventLog.WriteEntry("Shop", [|password|]);
        new EventLog("Application").WriteEntry("Password " + [|password|]);
        Debugger.Log(1, "Shop", [|password|]);
    }

    void Twins(string password, string user)
    {
        Debug.Assert(password.Length > 0, "A password is needed");
        Debug.Assert(password != user);
        Debug.WriteLine("Password of {0}", user);
        Trace.TraceInformation("Password of {0} changed", user);
        Source.TraceEvent(TraceEventType.Error, 1, "Wrong password");
        EventLog.WriteEntry("Shop", "Password of " + user);
    }
}

[EventSource(Name = "Shop")]
class Events : EventSource
{
    [Event(1)]
    public void SignedIn(string user, string password) => WriteEvent(1, user, [|password|]);

    [Event(2)]
    public void SignedOut(string user, int passwordLength) => WriteEvent(2, user, passwordLength);
}
