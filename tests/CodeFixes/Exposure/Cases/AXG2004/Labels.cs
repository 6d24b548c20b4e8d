// no-fix: remove
// A metric has as many labels as it was made with.
class Calls
{
    void Report(string apiKey, Prometheus.Counter counter) => counter.WithLabels([|apiKey|]).Inc();
}

namespace Prometheus
{
    abstract class Collector<TChild>
        where TChild : new()
    {
        public TChild WithLabels(params string[] values) => new();
    }

    class Counter : Collector<Counter.Child>
    {
        public class Child
        {
            public void Inc() { }
        }
    }
}
