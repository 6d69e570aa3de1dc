### Skin next to other skin.

rule-near-products-same = The skin above the lip and under the eye is part of the face: products on the face count there too, and those around the lips on the face.
rule-near-products-next = Products on the face can reach the lips, and those under the eye the face. Take care.
rule-near-procedures-same = What was done to the face counts for the lips, the skin around them and under the eye. What was done around the lips or under the eye counts for the face.
rule-near-procedures-next = Lips that were treated lately lie next to the face. Take care there.
rule-near-sessions-same = The skin above the lip is part of the face: a session on one counts for the other.
rule-near-sessions-next = The skin next to this area was rolled lately. Take care, and keep off where it has not recovered.
rule-near-signs = A warning sign on the face counts for the lips, the skin around them and under the eye, and one there for the face.
